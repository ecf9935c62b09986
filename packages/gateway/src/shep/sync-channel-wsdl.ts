import { escapeXml } from './xml-tree.ts';

/** WSDL 1.1 of the synchronous channel at this address, for clients that are made from a description. */
export function syncChannelWsdl(address: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="SyncChannel" targetNamespace="http://bip.bee.kz/SyncChannel/v10/Types" xmlns:tns="http://bip.bee.kz/SyncChannel/v10/Types" xmlns:req="http://bip.bee.kz/SyncChannel/v10/Types/Request" xmlns:res="http://bip.bee.kz/SyncChannel/v10/Types/Response" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <wsdl:types>
    <xs:schema targetNamespace="http://bip.bee.kz/common/v10/Types" xmlns="http://bip.bee.kz/common/v10/Types">
      <xs:complexType name="SenderInfo"><xs:sequence>
        <xs:element name="senderId" type="xs:string"/>
        <xs:element name="password" type="xs:string"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="StatusInfo"><xs:sequence>
        <xs:element name="code" type="xs:string"/>
        <xs:element name="message" type="xs:string" minOccurs="0"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="ErrorInfo"><xs:sequence>
        <xs:element name="errorCode" type="xs:string"/>
        <xs:element name="errorMessage" type="xs:string"/>
        <xs:element name="errorDate" type="xs:dateTime"/>
      </xs:sequence></xs:complexType>
    </xs:schema>
    <xs:schema targetNamespace="http://bip.bee.kz/SyncChannel/v10/Types/Request" xmlns:tns="http://bip.bee.kz/SyncChannel/v10/Types">
      <xs:import namespace="http://bip.bee.kz/SyncChannel/v10/Types"/>
      <xs:complexType name="RequestData"><xs:sequence>
        <xs:element name="data" type="xs:anyType" minOccurs="0"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="SyncSendMessageRequest"><xs:sequence>
        <xs:element name="requestInfo" type="tns:SyncMessageInfo"/>
        <xs:element name="requestData" type="req:RequestData" xmlns:req="http://bip.bee.kz/SyncChannel/v10/Types/Request"/>
      </xs:sequence></xs:complexType>
    </xs:schema>
    <xs:schema targetNamespace="http://bip.bee.kz/SyncChannel/v10/Types/Response" xmlns:tns="http://bip.bee.kz/SyncChannel/v10/Types">
      <xs:import namespace="http://bip.bee.kz/SyncChannel/v10/Types"/>
      <xs:complexType name="ResponseData"><xs:sequence>
        <xs:element name="data" type="xs:anyType" minOccurs="0"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="SyncSendMessageResponse"><xs:sequence>
        <xs:element name="responseInfo" type="tns:SyncMessageInfoResponse"/>
        <xs:element name="responseData" type="res:ResponseData" xmlns:res="http://bip.bee.kz/SyncChannel/v10/Types/Response"/>
      </xs:sequence></xs:complexType>
    </xs:schema>
    <xs:schema targetNamespace="http://bip.bee.kz/SyncChannel/v10/Types" xmlns:common="http://bip.bee.kz/common/v10/Types">
      <xs:import namespace="http://bip.bee.kz/common/v10/Types"/>
      <xs:import namespace="http://bip.bee.kz/SyncChannel/v10/Types/Request"/>
      <xs:import namespace="http://bip.bee.kz/SyncChannel/v10/Types/Response"/>
      <xs:complexType name="SyncMessageInfo"><xs:sequence>
        <xs:element name="messageId" type="xs:string"/>
        <xs:element name="correlationId" type="xs:string" minOccurs="0"/>
        <xs:element name="serviceId" type="xs:string"/>
        <xs:element name="messageDate" type="xs:dateTime"/>
        <xs:element name="sender" type="common:SenderInfo"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="SyncMessageInfoResponse"><xs:sequence>
        <xs:element name="messageId" type="xs:string"/>
        <xs:element name="correlationId" type="xs:string" minOccurs="0"/>
        <xs:element name="responseDate" type="xs:dateTime"/>
        <xs:element name="status" type="common:StatusInfo"/>
      </xs:sequence></xs:complexType>
      <xs:element name="SendMessage"><xs:complexType><xs:sequence>
        <xs:element name="request" type="req:SyncSendMessageRequest"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="SendMessageResponse"><xs:complexType><xs:sequence>
        <xs:element name="response" type="res:SyncSendMessageResponse"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="SendMessageFault1_SendMessageFault" type="common:ErrorInfo"/>
    </xs:schema>
  </wsdl:types>
  <wsdl:message name="SendMessage"><wsdl:part name="parameters" element="tns:SendMessage"/></wsdl:message>
  <wsdl:message name="SendMessageResponse"><wsdl:part name="parameters" element="tns:SendMessageResponse"/></wsdl:message>
  <wsdl:message name="SendMessageFault"><wsdl:part name="fault" element="tns:SendMessageFault1_SendMessageFault"/></wsdl:message>
  <wsdl:portType name="ISyncChannel">
    <wsdl:operation name="SendMessage">
      <wsdl:input message="tns:SendMessage"/>
      <wsdl:output message="tns:SendMessageResponse"/>
      <wsdl:fault name="SendMessageFault" message="tns:SendMessageFault"/>
    </wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="SyncChannelBinding" type="tns:ISyncChannel">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="SendMessage">
      <soap:operation soapAction="" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="SendMessageFault"><soap:fault name="SendMessageFault" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="SyncChannelService">
    <wsdl:port name="SyncChannelPort" binding="tns:SyncChannelBinding"><soap:address location="${escapeXml(address)}"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`;
}
