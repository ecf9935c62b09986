import type { Curve } from './curve.ts';

/** id-tc26-gost-3410-2012-512-paramSetA (RFC 7836, A.1): the curve of GOST-2015 keys. */
export const tc26ParamSetA512: Curve = {
  p: 2n ** 512n - 569n,
  a: 2n ** 512n - 572n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  x: 3n,
  y: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
};

/** id-GostR3410-2001-CryptoPro-A (RFC 4357, 11.4): the curve of the older GOST 34.310-2004 keys. */
export const cryptoProA256: Curve = {
  p: 2n ** 256n - 617n,
  a: 2n ** 256n - 620n,
  b: 166n,
  n: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  x: 1n,
  y: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
};
