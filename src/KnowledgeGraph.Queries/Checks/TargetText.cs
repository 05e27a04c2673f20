using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>The numbered paragraphs of a cited text, as far as they are known.</summary>
public sealed class TargetText
{
    /// <summary>The text of these operative paragraphs, in their order.</summary>
    public TargetText(IEnumerable<Provision> paragraphs)
    {
        // The lettered parts of a resolution are texts of their own.
        int[] numbers =
        [
            .. paragraphs.Where(p => p.Kind == ProvisionKind.Operative && p.Ordinal < ResolutionPart.Places).Select(p => Number(p.Number)),
        ];

        // Numbers that skip, repeat or are missing may be the text's own, or the reading's: what is last is not known then.
        Last = numbers.Length > 0 && numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)) ? numbers.Length : null;
    }

    /// <summary>The number of the last operative paragraph; null where the paragraphs are not known to be whole.</summary>
    public int? Last { get; }

    /// <summary>The number that a label begins with; 0 for none.</summary>
    public static int Number(string? label)
    {
        string digits = new([.. (label ?? "").TakeWhile(char.IsAsciiDigit).Take(9)]);
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
