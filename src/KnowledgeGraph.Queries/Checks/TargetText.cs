using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>The parts of a cited text, as far as they are known: its numbered paragraphs, its annexes, the letters that it was adopted in.</summary>
public sealed class TargetText
{
    private const string AnnexWord = "Annex";

    /// <summary>The text that has these parts, in their order.</summary>
    /// <param name="parts">Its operative paragraphs, or those of the annex that holds it; its annexes and lettered parts, where they are asked
    /// about.</param>
    /// <param name="annex">The label of the annex that holds the text; null where it is the instrument's own.</param>
    public TargetText(IEnumerable<Provision> parts, string? annex = null)
    {
        Provision[] all = [.. parts.Where(p => Translation.LanguageOf(p.Id.Label) == Languages.English)];

        // The lettered parts of a resolution are texts of their own.
        int[] numbers = annex is null
            ? [.. all.Where(p => p.Kind == ProvisionKind.Operative && p.Ordinal < ResolutionPart.Places).Select(p => Number(p.Number))]
            : [.. all.Where(p => IsParagraphOf(p, annex)).Select(p => Number(p.Number))];

        // Numbers that skip, repeat or are missing may be the text's own, or the reading's: what is last is not known then.
        Last = numbers.Length > 0 && numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)) ? numbers.Length : null;
        Annexes = [.. all.Where(p => p.Kind == ProvisionKind.Annex && p.Id.Label.StartsWith(AnnexWord, StringComparison.Ordinal)
            && !p.Id.Label.Contains(':', StringComparison.Ordinal)).Select(p => p.Id.Label)];
        Letters = [.. all.Select(p => p.Id.Label).Where(l => l is [>= 'A' and <= 'Z'])];
    }

    /// <summary>The number of the last operative paragraph; null where the paragraphs are not known to be whole.</summary>
    public int? Last { get; }

    /// <summary>The labels of its annexes, in order.</summary>
    public IReadOnlyList<string> Annexes { get; }

    /// <summary>The letters of its parts, in order.</summary>
    public IReadOnlyList<string> Letters { get; }

    /// <summary>Whether it is known not to have an annex. Annexes that are told apart by letters may be printed without them.</summary>
    /// <param name="annex">The label, <c>Annex II</c>.</param>
    public bool Lacks(string annex) => !Annexes.Contains(annex)
        && (Annexes.Count == 0 || (Order(annex) is > 0 and var wanted && wanted > Math.Max(Annexes.Count, Annexes.Max(a => Order(a) ?? 0))));

    /// <summary>Whether it is known not to have a lettered part. The first may be printed without its letter.</summary>
    public bool LacksLetter(string letter) => letter != "A" && !Letters.Contains(letter);

    /// <summary>The number that a label begins with; 0 for none.</summary>
    public static int Number(string? label)
    {
        string digits = new([.. (label ?? "").TakeWhile(char.IsAsciiDigit).Take(9)]);
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static bool IsParagraphOf(Provision part, string annex) => part.Kind == ProvisionKind.AnnexParagraph
        && part.Id.Label.StartsWith(annex + ":", StringComparison.Ordinal) && part.Id.Label.Length > annex.Length + 1
        && part.Id.Label.AsSpan(annex.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    // The place of an annex that is told by a number: 3 of Annex III, of Annex 3. Annex C is told by a letter.
    private static int? Order(string annex)
    {
        string number = annex[Math.Min(annex.Length, AnnexWord.Length)..].Trim();
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits
            : !number.AsSpan().ContainsAnyExcept("IVX") && RomanNumber.Value(number) is > 0 and var roman ? roman : null;
    }
}
