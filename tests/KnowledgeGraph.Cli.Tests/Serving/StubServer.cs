using System.Globalization;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>Neo4j's HTTP Query API over an empty graph, at a port, from the moment that it is started.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<ServerAnswer> _first;
    private readonly Task _serving;

    /// <summary>Starts.</summary>
    /// <param name="port">The port.</param>
    /// <param name="first">What it answers at first, one a request; then as a server does.</param>
    public StubServer(int port, params IEnumerable<ServerAnswer> first)
    {
        _first = new Queue<ServerAnswer>(first);
        _listener.Prefixes.Add($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>How many indexes it says it is still building, counted down by every look.</summary>
    public int Building { get; set; }

    /// <summary>What it answers to a request that is told by its body; null for the usual answer.</summary>
    public Func<string, ServerAnswer?> Special { get; set; } = _ => null;

    /// <summary>How many requests there were.</summary>
    public int Requests { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            string asked = await reader.ReadToEndAsync();
            Requests++;
            ServerAnswer answer = Special(asked) ?? (_first.TryDequeue(out ServerAnswer? next) ? next : Usual(asked));
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.Type;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
            context.Response.Close();
        }
    }

    private ServerAnswer Usual(string asked) =>
        asked.Contains("SHOW INDEXES", StringComparison.Ordinal)
            ? ServerAnswer.Rows(Building-- > 0 ? """[["provision_words","POPULATING",37.5]]""" : "[]")
        : asked.Contains("s.schemaVersion, EXISTS", StringComparison.Ordinal) ? ServerAnswer.Rows("[[6,false]]")
        : asked.Contains("RETURN s.revision, id,", StringComparison.Ordinal) ? ServerAnswer.Rows("""[[1,"E/RES/2022/14",[],[]]]""")
        : asked.Contains("DELETE old", StringComparison.Ordinal) ? ServerAnswer.Rows("[[2]]")
        : ServerAnswer.Rows("[]");
}

/// <summary>An answer.</summary>
internal sealed record ServerAnswer(int Status, string Type, string Body)
{
    public static readonly ServerAnswer OfAProxy = new(503, "text/html", "<html>Service Unavailable</html>");

    public static readonly ServerAnswer Empty = Rows("[[null,false]]");

    public static ServerAnswer Rows(string values) =>
        new(202, "application/json", $$"""{"data":{"fields":["x"],"values":{{values}}},"bookmarks":["b"]}""");

    public static ServerAnswer Error(int status, string code) =>
        new(status, "application/json", $$"""{"errors":[{"code":"{{code}}","message":"as it is said"}]}""");
}
