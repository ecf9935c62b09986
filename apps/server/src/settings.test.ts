import { describe, expect, it } from 'vitest';
import { readSettings, SettingsFault } from './settings.ts';

describe('readSettings', () => {
  it('needs nothing: the demonstration on 127.0.0.1:8080, data beside the project', () => {
    expect(readSettings({}, '/srv/qyzmet')).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      dataFolder: '/srv/qyzmet/data',
      demonstration: true,
      publicAddress: 'http://127.0.0.1:8080',
      secureCookies: false,
    });
  });

  it('names every faulty variable at once', () => {
    const wrong = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://x',
      QYZMET_SMTP: 'mail',
      QYZMET_LOG: 'loud',
      QYZMET_DEMONSTRATION: 'maybe',
      QYZMET_CIVIL_REGISTRY: 'registry.example:8081',
    };
    expect(() => readSettings(wrong, '/')).toThrow(SettingsFault);
    for (const name of Object.keys(wrong)) expect(() => readSettings(wrong, '/')).toThrow(name);
  });

  it('does not serve real people with simulators', () => {
    expect(() => readSettings({ QYZMET_DEMONSTRATION: 'off' }, '/')).toThrow(
      /QYZMET_INDIVIDUALS_REGISTRY.*QYZMET_SMTP/s,
    );
  });

  it('keeps cookies to https where the public address says so', () => {
    expect(readSettings({ QYZMET_PUBLIC_ADDRESS: 'https://qyzmet.example/' }, '/')).toMatchObject({
      publicAddress: 'https://qyzmet.example',
      secureCookies: true,
    });
  });
});
