using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Tests.Collections;

/// <summary>A service of repositories' archives on this machine: what is in the repositories may change, and the service may fail.</summary>
internal sealed class CollectionStub : IAsyncDisposable
{
    private readonly Dictionary<string, SortedDictionary<string, byte[]>> _repositories = [];
    private readonly WebApplication _application;
    private int _version;

    private CollectionStub(WebApplication application) => _application = application;

    /// <summary>Where it is.</summary>
    public string Address => _application.Urls.Single();

    /// <summary>What it answers with in place of archives; null for those.</summary>
    public int? Fails { get; set; }

    /// <summary>What the folder in an archive is called behind the repository's name.</summary>
    public string Branch { get; set; } = "main";

    /// <summary>How many archives it has handed out.</summary>
    public int Served { get; private set; }

    /// <summary>Starts it.</summary>
    public static async Task<CollectionStub> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var stub = new CollectionStub(builder.Build());
        stub._application.MapGet("/{name}/zip/{**branch}", stub.Answer);
        await stub._application.StartAsync();
        return stub;
    }

    /// <summary>Puts a text into a repository, as a session of the Assembly or a year of a Council has it.</summary>
    public void Put(string repository, string path, params string[] paragraphs) => Put(repository, path, Encoding.UTF8.GetBytes(
        $"<!-- <FRBRlanguage language=\"eng\"/> -->\n<html><body>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</body></html>"));

    /// <summary>Puts a file into a repository.</summary>
    public void Put(string repository, string path, byte[] content)
    {
        if (!_repositories.TryGetValue(repository, out SortedDictionary<string, byte[]>? files))
        {
            files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["README.md"] = "About"u8.ToArray() };
            _repositories.Add(repository, files);
        }

        files[path] = content;
        _version++;
    }

    /// <summary>Takes a file away.</summary>
    public void Remove(string repository, string path)
    {
        _repositories[repository].Remove(path);
        _version++;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private IResult Answer(string name, HttpContext context)
    {
        if (Fails is { } status || !_repositories.ContainsKey(name))
        {
            return Results.StatusCode(Fails ?? 404);
        }

        string tag = $"W/\"{name}-{_version}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            return Results.StatusCode(304);
        }

        Served++;
        return Results.Bytes(Archive(name), "application/zip");
    }

    private byte[] Archive(string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, byte[] content) in _repositories[name])
            {
                ZipArchiveEntry entry = zip.CreateEntry($"{name}-{Branch}/{path}");
                entry.LastWriteTime = new DateTimeOffset(2026, 7, 10, 12, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
