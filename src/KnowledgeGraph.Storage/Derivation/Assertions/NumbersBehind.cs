using System.Collections.Frozen;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>
/// The ordinals, days and years that a text prints right behind a name: of "the Final Declaration adopted by the eleventh Conference" and "… by the
/// twelfth Conference" each is another text.
/// </summary>
internal static class NumbersBehind
{
    private const char Separator = ' ';
    private const int FarthestWord = 16;

    private static readonly FrozenSet<string> Ordinals =
        DateWords.English.OrdinalWords.Concat(DateWords.English.Tens).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers, in small letters; empty where there are none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="citation">Where the name stands.</param>
    public static string Of(Document document, DocumentCitation citation)
    {
        DocumentProvision? provision = document.Provisions.FirstOrDefault(p => p.Label == citation.Source);
        if (provision is null)
        {
            return "";
        }

        string behind = provision.Text[citation.Span.End..];
        int end = behind.IndexOf(';', StringComparison.Ordinal);
        return string.Join(
            Separator, KebabCase.Of(end < 0 ? behind : behind[..end]).Split('-').Take(FarthestWord)
                .Where(word => word.Length > 0 && (char.IsAsciiDigit(word[0]) || Ordinals.Contains(word))));
    }

    /// <summary>Whether both print numbers and have none in common.</summary>
    public static bool AreApart(string numbers, string others) =>
        numbers.Length > 0 && others.Length > 0 && !numbers.Split(Separator).Intersect(others.Split(Separator), StringComparer.Ordinal).Any();
}
