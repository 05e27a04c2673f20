using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A short form of what the document has named before: "the Convention", "the Kyoto Declaration".</summary>
internal sealed class ShortForm : INameReading
{
    /// <inheritdoc/>
    public string Says => "it is short for what was named before";

    private const int FarthestPraise = 4;

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        bool holds = candidate.Meant.Count > 0
            && (candidate.IsModified || NameWords.Introductions.Has(passage.Tokens[candidate.Start - 1].Word)
            || candidate.IsThose || IsPraised(passage.Tokens, candidate.Start));
        end = holds ? candidate.End : 0;
        if (holds)
        {
            Add(passage, candidate.Start, candidate.End, candidate.Meant, candidate.IsModified);
        }

        return holds;
    }

    /// <summary>Takes up a short form, of several instruments where several fit.</summary>
    public static void Add(NamePassage passage, int start, int end, IReadOnlyList<NamedInstrument> meant, bool isModified)
    {
        string printed = passage.Printed(start, end);
        if (meant.Count == 1)
        {
            passage.Add(isModified && printed == meant[0].Title ? MatchKind.Name : MatchKind.ShortForm, start, end, meant[0], printed);
        }
        else
        {
            passage.AddAmbiguous(start, end, printed, meant);
        }
    }

    // "this ambitious new Agenda"
    private static bool IsPraised(TokenList tokens, int noun)
    {
        int at = noun - 1;
        while (at > noun - FarthestPraise && tokens[at] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None })
        {
            at--;
        }

        return tokens[at].Word is Keyword.This or Keyword.That && at < noun - 1;
    }
}
