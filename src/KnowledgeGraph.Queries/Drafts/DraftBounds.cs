using System.Globalization;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// How long a draft may be, which somebody waits for: several times as long as the longest resolution. What is longer is refused, for half of an
/// answer would be none; what is not counts as work of whoever asked.
/// </summary>
public static class DraftBounds
{
    /// <summary>The most characters, in UTF-16 units.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>The most paragraphs, headings and notes.</summary>
    public const int MostParagraphs = 5_000;

    /// <summary>The most citations.</summary>
    public const int MostCitations = 3_000;

    // What showing one takes, in units of work: reading it, looking it up, writing it.
    private const int UnitsPerParagraph = 10;
    private const int UnitsPerCitation = 60;
    private const int CharactersPerUnit = 40;

    /// <summary>Checks a text before it is read.</summary>
    /// <exception cref="UnreadableDocumentException">It is too long.</exception>
    public static void Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Check(text.Length, MostCharacters, "characters");
    }

    /// <summary>Checks a draft that has been read.</summary>
    /// <exception cref="UnreadableDocumentException">It is too long.</exception>
    /// <exception cref="WorkBudgetException">It is more than the request may still ask for.</exception>
    public static Document Checked(Document draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        int characters = draft.Provisions.Sum(p => p.Text.Length);
        Check(characters, MostCharacters, "characters");
        Check(draft.Provisions.Count, MostParagraphs, "paragraphs");
        Check(draft.Citations.Count, MostCitations, "citations");
        WorkBudget.Spend(
            ((long)draft.Provisions.Count * UnitsPerParagraph) + ((long)draft.Citations.Count * UnitsPerCitation) + (characters / CharactersPerUnit));
        return draft;
    }

    private static void Check(int found, int most, string what)
    {
        if (found > most)
        {
            throw new UnreadableDocumentException(string.Create(
                CultureInfo.InvariantCulture, $"has {found:N0} {what}; of a draft {most:N0} are read at the most. Send a part of it"));
        }
    }
}
