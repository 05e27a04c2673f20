using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>
/// Parts the text of a resolution into the documents that were loaded as its parts: what <see cref="ResolutionPart.Within"/> put together. A
/// text that prints its letters over its paragraphs was one document, and stays one.
/// </summary>
internal static class LetteredParts
{
    /// <summary>The documents; the one that is given where it has no such parts.</summary>
    public static IEnumerable<Document> Of(Document whole)
    {
        string[] letters = [.. whole.Provisions.Where(p => IsTop(p, whole)).Select(p => p.Label)];
        if (letters.Length == 0)
        {
            return [whole];
        }

        Document rest = Only(whole, label => !letters.Any(letter => IsIn(label, letter)));
        IEnumerable<Document> parts = letters.Select(letter => Part(Only(whole, label => IsIn(label, letter)), letter));
        return rest.Provisions.Count > 0 ? parts.Prepend(rest) : parts;
    }

    private static bool IsTop(DocumentProvision provision, Document whole) =>
        provision is { Kind: ProvisionKind.Section, Label: [>= 'A' and <= 'Z'], Parent: null } && provision.Number == provision.Label
        && whole.Provisions.Any(p => p.Parent == provision.Label);

    private static bool IsIn(string label, string letter) => label == letter || ResolutionPart.LetterOf(label) == letter;

    private static Document Only(Document whole, Func<string, bool> isIn) => whole with
    {
        Provisions = [.. whole.Provisions.Where(p => isIn(p.Label))],
        Citations = [.. whole.Citations.Where(c => isIn(c.Source))],
        Statements = [.. whole.Statements.Where(s => isIn(s.Source))],
        Diagnostics = [.. whole.Diagnostics.Where(d => d.Source is not null && isIn(d.Source))],
        Annexed = [.. whole.Annexed.Where(a => isIn(a.Annex))],
    };

    private static Document Part(Document part, string letter)
    {
        string symbol = part.Head.Id.Value + letter;
        string title = part.Provisions.First(p => p.Label == letter).Text;
        string Out(string label) => label.StartsWith(letter + ":", StringComparison.Ordinal) ? label[2..] : label;
        return part with
        {
            Head = part.Head with { Id = new InstrumentId(symbol), Symbol = symbol, Title = title.Length > 0 ? title : null },
            Provisions =
            [
                .. part.Provisions.Where(p => p.Label != letter).Select(p => p with
                {
                    Label = Out(p.Label),
                    Parent = p.Parent == letter ? null : p.Parent is null ? null : Out(p.Parent),
                    Marks = [.. p.Marks.Select(m => m with { Note = Out(m.Note) })],
                }),
            ],
            Citations = [.. part.Citations.Select(c => c with { Source = Out(c.Source) })],
            Statements = [.. part.Statements.Select(s => s with { Source = Out(s.Source) })],
            Diagnostics = [.. part.Diagnostics.Select(d => d with { Source = Out(d.Source!) })],
            Annexed = [.. part.Annexed.Select(a => a with { Annex = Out(a.Annex) })],
        };
    }
}
