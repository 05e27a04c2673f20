using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Tests;

/// <summary>An engine for files whose first line is the symbol: "!" cannot be read, "?" is no resolution, "#" breaks the engine.</summary>
internal static class SimpleReader
{
    public static SourceReader Create(LoadingOptions? options = null) => new(Extract, options ?? LoadingOptions.Default);

    public static Document Extract(string source, ReadOnlyMemory<byte> content)
    {
        string first = Encoding.UTF8.GetString(content.Span).Split('\n')[0];
        return first switch
        {
            "" or "!" => throw new UnreadableDocumentException("is empty"),
            "#" => throw new InvalidOperationException("a bug"),
            "?" => new Document
            {
                Source = source,
                Head = new DocumentHead { Id = InstrumentId.FromTitle("Shopping list"), Title = "Shopping list" },
                Diagnostics = [new DocumentDiagnostic(DiagnosticCodes.NotAResolution, "Nothing looks like a resolution.")],
            },
            _ => new Document { Source = source, Head = new DocumentHead { Id = new InstrumentId(first), Symbol = first } },
        };
    }
}
