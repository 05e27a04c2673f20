using System.Text;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Wording.Alignment;

namespace KnowledgeGraph.Queries.Tests.Comparing;

/// <summary>What a text is, paragraph for paragraph: title, speaking words, paragraphs with their numbers, closing, and at the end the notes that
/// nothing marks.</summary>
internal static class PrintedText
{
    public static string[] Of(ComparisonSide side)
    {
        Dictionary<string, ComparedParagraph> notes = side.Notes.ToDictionary(n => n.Label);
        HashSet<string> marked = [];
        List<string> lines = [.. new[] { side.Title, side.Enacting }.OfType<string>()];
        lines.AddRange(side.Paragraphs.Select(p => Number(p) + Words(p, notes, marked)));
        lines.AddRange(new[] { side.Closing }.OfType<string>());
        lines.AddRange(side.Notes.Where(n => !marked.Contains(n.Label)).Select(n => Number(n) + n.Text));
        return [.. lines];
    }

    private static string Number(ComparedParagraph paragraph) => paragraph.Number is not { Length: > 0 } number ? ""
        : (paragraph.Kind is ProvisionKind.Operative or ProvisionKind.AnnexParagraph ? number + "." : number) + "\t";

    private static string Words(ComparedParagraph paragraph, Dictionary<string, ComparedParagraph> notes, HashSet<string> marked)
    {
        var words = new StringBuilder(paragraph.Text);
        (NoteMark Mark, string Note)[] first = [.. paragraph.Marks.Where(m => notes.ContainsKey(m.Note) && marked.Add(m.Note))
            .Select(m => (m, notes[m.Note].Text))];
        foreach ((NoteMark mark, string note) in first.Reverse())
        {
            words.Remove(mark.Span.Start, mark.Span.Length).Insert(mark.Span.Start, "{" + note.Trim() + "}");
        }

        return words.ToString();
    }
}
