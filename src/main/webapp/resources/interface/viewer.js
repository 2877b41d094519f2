// Opens the description of the interface in Swagger UI. What is read goes by the session of whoever looks; to write, a token is entered.
SwaggerUIBundle({
  url: new URL('../api/v1/openapi.json', location.href).href,
  dom_id: '#viewer',
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
  tryItOutEnabled: false,
});
