using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>The service over TLS, with a certificate of the operator's: HTTP/2 for whoever speaks it.</summary>
[NonParallelizable, Category("Slow")]
public sealed class CertificateTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Serve_WithACertificate_SpeaksHttp2()
    {
        string path = Path.Combine(_folder.Path, "localhost.pem");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        {
            using X509Certificate2 certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
                .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        using Process process = Start(path, out int port);
        try
        {
            await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
            using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
            using var client = new HttpClient(handler)
            {
                DefaultRequestVersion = HttpVersion.Version20,
                DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            using HttpResponseMessage response = await client.GetAsync($"https://localhost:{port}/health/live");
            Assert.That((response.StatusCode, response.Version), Is.EqualTo((HttpStatusCode.OK, HttpVersion.Version20)));
        }
        finally
        {
            await KgProcess.EndAsync(process);
        }
    }

    [Test]
    public async Task Serve_WithoutTheCertificateNamed_SaysWhatIsMissingAndEndsWithOne()
    {
        (int code, string output, string error) = await KgProcess.RunAsync(Start(Path.Combine(_folder.Path, "missing.pem"), out _));

        Assert.That(error, Does.Contain("Kestrel__Certificates__Default__Path").And.Contain("missing.pem").And.Not.Contain("   at "));
        Assert.That((code, output), Is.EqualTo((1, "")));
    }

    private Process Start(string certificate, out int port) => KgProcess.Start(
        ["serve", Repository.Seed, "--store", $"sqlite:{Path.Combine(_folder.Path, "graph.db")}", "--urls", $"https://localhost:{port = KgProcess.FreePort()}"],
        ("Kestrel__Certificates__Default__Path", certificate), ("Kestrel__Certificates__Default__KeyPath", certificate));
}
