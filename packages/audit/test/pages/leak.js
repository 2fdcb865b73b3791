// Loaded by one mistake alone: what a bundle looks like that was made with the server's settings.
globalThis.settings = { clientKey: 'awexample', client_secret: 'notAtAllSecretAnyMore42' }
