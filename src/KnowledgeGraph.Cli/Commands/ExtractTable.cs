using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>A document for a person: what it is, and a row a citation.</summary>
internal static class ExtractTable
{
    private static readonly string[] Columns = ["Paragraph", "Relation", "Cites", "Pinpoint", "Date", "Status", "Words"];

    /// <summary>Prints the document; where nobody looks, each row begins with the source.</summary>
    public static void Print(Streams streams, Document document)
    {
        if (streams.OutputIsTerminal)
        {
            streams.Text.WriteLine(Printable.Of(Heading(document)));
            Rows.Print(streams, Columns, document.Citations.Select(Row));
        }
        else
        {
            Rows.Print(streams, [], document.Citations.Select(c => (IReadOnlyList<string?>)[document.Source, .. Row(c)]));
        }
    }

    private static string Heading(Document document)
    {
        DocumentHead head = document.Head;
        string?[] parts = [head.Symbol, head.Title, Date(head.Date), head.AdoptedBy];
        string known = string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return $"{document.Source}: {(known.Length > 0 ? known : "no symbol, title or date found")}";
    }

    private static IReadOnlyList<string?> Row(DocumentCitation citation) =>
    [
        citation.Source,
        citation.Relation.Name(),
        citation.Target?.Id.Value ?? string.Join(" or ", citation.Candidates.Select(c => c.Id.Value)),
        citation.Pinpoint,
        Date(citation.CitedDate),
        citation.Status.CamelName(),
        citation.Text,
    ];

    private static string? Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
