using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>What the service says once it listens: where, and a question to ask.</summary>
internal static class Greeting
{
    /// <summary>What does a paragraph build on? The question that the seed answers.</summary>
    private const string Question =
        """{"query":"{ provision(ref: \"E/RES/2022/14 OP5\") { text buildsOn { nodes { type to { ... on Instrument { id title } ... on Provision { id text } } citations { text } } } } }"}""";

    /// <summary>Prints it to standard error.</summary>
    public static void Print(Streams streams, IReadOnlyList<string> urls, string store)
    {
        string url = (urls is [var first, ..] ? first : "http://localhost").Replace("//[::]", "//localhost", StringComparison.Ordinal).TrimEnd('/');
        streams.Error.WriteLine($"""

            The graph at {store} is served at
              {url}/          to read and search
              {url}/graphql   to query

            What does operative paragraph 5 of E/RES/2022/14 build on?
              curl {url}/graphql -H 'Content-Type: application/json' -d '{Question}'

            Ctrl+C stops.
            """.ReplaceLineEndings("\n"));
    }
}
