using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Writing;

/// <summary>A service that allows writing, over an embedded store that is empty at first.</summary>
internal sealed class WritableService : IAsyncDisposable
{
    public const string ReadKey = "a-key-that-reads-of-more-than-twenty";
    public const string WriteKey = "a-key-that-writes-of-more-than-twenty";

    private const string Load = """
        mutation Load($documents: [DocumentInput!]!) {
          load(documents: $documents) { name outcome error warning provisions citations instrument { id title isLoaded } diagnostics { code } }
        }
        """;

    private readonly string _folder;

    private WritableService(string folder, IGraphStore store, Service service) => (_folder, Store, Service) = (folder, store, service);

    public IGraphStore Store { get; }

    public Service Service { get; }

    public static async Task<WritableService> StartAsync(Action<KnowledgeGraphApiOptions>? configure = null)
    {
        string folder = Directory.CreateTempSubdirectory("kg-writing-").FullName;
        IGraphStore store = GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db"));
        await store.InitializeAsync();
        return new WritableService(folder, store, await Service.StartAsync(store, configure: options =>
        {
            options.Access.AllowWrites = true;
            options.Access.ApiKeys["reader"] = HashOf(ReadKey);
            options.Access.WriteKeys["writer"] = HashOf(WriteKey);
            configure?.Invoke(options);
        }));
    }

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static object Text(string name, string text) => new { name, text };

    public static object Bytes(string name, byte[] bytes) => new { name, base64 = Convert.ToBase64String(bytes) };

    /// <summary>Loads documents and gives what came of each.</summary>
    public async Task<JsonElement[]> LoadAsync(params object[] documents)
    {
        using HttpResponseMessage response = await PostAsync(Load, new { documents });
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(answer.TryGetProperty("errors", out JsonElement errors), Is.False, errors.ToString());
        return [.. answer.GetProperty("data").GetProperty("load").EnumerateArray()];
    }

    /// <summary>Loads documents that have to be refused together and gives the status, and the code and message of the first error.</summary>
    public async Task<(int Status, string Code, string Message)> RefusalAsync(object[] documents, string? key = WriteKey)
    {
        using HttpResponseMessage response = await PostAsync(Load, new { documents }, key);
        JsonElement error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        return ((int)response.StatusCode, error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message")
            .GetString()!);
    }

    public Task<HttpResponseMessage> PostAsync(string query, object? variables, string? key = WriteKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        return Service.Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
