using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The symbol on a line of its own that a document bears on its cover and at the head of its pages: <c>A/RES/74/174</c>.</summary>
internal static class CoverSymbol
{
    private const int Longest = 40;

    /// <summary>Whether a line is a symbol and nothing else.</summary>
    public static bool Is(string line) =>
        line.Length < Longest && line.Contains('/', StringComparison.Ordinal) && DocumentSymbol.Read(line, out _, out _) == line.Length;

    /// <summary>Whether the cover, which ends at the enacting formula, prints it.</summary>
    public static bool IsPrinted(IEnumerable<Block> blocks, DraftingForms forms) =>
        blocks.TakeWhile(b => !forms.Formula.Is(b.Text)).Any(b => Is(b.Text));
}
