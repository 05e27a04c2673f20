using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>Neo4j's HTTP Query API over an empty graph, at a port, from the moment that it is started.</summary>
/// <param name="port">The port.</param>
/// <param name="first">What it answers at first, one a request; then as a server does.</param>
internal sealed class StubServer(int port, params IEnumerable<ServerAnswer> first) : StubListener(port)
{
    private readonly Queue<ServerAnswer> _first = new(first);

    /// <summary>How many indexes it says it is still building, counted down by every look.</summary>
    public int Building { get; set; }

    /// <summary>What it answers to a request that is told by its body; null for the usual answer.</summary>
    public Func<string, ServerAnswer?> Special { get; set; } = _ => null;

    /// <summary>How many requests there were.</summary>
    public int Requests { get; private set; }

    protected override async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        using var reader = new StreamReader(request.InputStream);
        string asked = await reader.ReadToEndAsync();
        Requests++;
        ServerAnswer answer = Special(asked) ?? (_first.TryDequeue(out ServerAnswer? next) ? next : Usual(asked));
        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
    }

    private ServerAnswer Usual(string asked) =>
        asked.Contains("SHOW INDEXES", StringComparison.Ordinal)
            ? ServerAnswer.Rows(Building-- > 0 ? """[["provision_words","POPULATING",37.5]]""" : "[]")
        : asked.Contains("s.schemaVersion, EXISTS", StringComparison.Ordinal) ? ServerAnswer.Rows("[[8,false,null,null]]")
        : asked.Contains("RETURN s.revision, id,", StringComparison.Ordinal) ? ServerAnswer.Rows("""[[1,"E/RES/2022/14",[],[]]]""")
        : asked.Contains("DELETE old", StringComparison.Ordinal) ? ServerAnswer.Rows("[[2]]")
        : ServerAnswer.Rows("[]");
}

/// <summary>An answer.</summary>
internal sealed record ServerAnswer(int Status, string Type, string Body)
{
    public static readonly ServerAnswer OfAProxy = new(503, "text/html", "<html>Service Unavailable</html>");

    public static readonly ServerAnswer Empty = Rows("[[null,false,null,null]]");

    public static ServerAnswer Rows(string values) =>
        new(202, "application/json", $$"""{"data":{"fields":["x"],"values":{{values}}},"bookmarks":["b"]}""");

    public static ServerAnswer Error(int status, string code) =>
        new(status, "application/json", $$"""{"errors":[{"code":"{{code}}","message":"as it is said"}]}""");
}
