using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>A report before a name, to which the note behind belongs: "the report of the Secretary-General on the declaration¹".</summary>
internal static class ReportBefore
{
    private const int FarthestReport = 48;

    /// <summary>Whether a report, a letter or a note is spoken of before a name, in the same phrase.</summary>
    public static bool Holds(NamePassage passage, int start)
    {
        TokenList tokens = passage.Tokens;
        for (int i = start - 1; i >= Math.Max(passage.Bound, start - FarthestReport); i--)
        {
            if (BeginsPhrase(tokens, i) || IsTakenNoteOf(tokens, i))
            {
                return false;
            }

            if (NameWords.Reports.Has(tokens[i].Word) || NameWords.OtherReports.Has(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    // "taking note of the adoption of the Minsk Declaration¹" is no note by anybody.
    private static bool IsTakenNoteOf(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.Note) && NameWords.NoteTakings.Has(tokens, at - 1);

    private static bool BeginsPhrase(TokenList tokens, int at) =>
        tokens.Is(at, ',') || tokens.Is(at, ';') || tokens.Is(at, ':')
            || (tokens.Is(at, Keyword.And) && (tokens[at + 1].Word is Keyword.The or Keyword.Its || IsVerb(tokens, at + 1)));

    // "and recalling also the Declaration¹", "and further reaffirms"
    private static bool IsVerb(TokenList tokens, int at)
    {
        int verb = DraftingForms.English.Openings.Before.Contains(tokens[tokens[at]]) ? at + 1 : at;
        return DraftingForms.English.Openings.TryFind(tokens[tokens[verb]], out _);
    }
}
