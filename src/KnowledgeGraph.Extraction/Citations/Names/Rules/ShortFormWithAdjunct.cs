using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A printed run that is longer than the name: "the Kyoto Declaration in Asia". A complement with "on", "for", "to" makes another
/// name.</summary>
internal sealed class ShortFormWithAdjunct : INameReading
{
    /// <inheritdoc/>
    public string Says => "it is short for what was named before";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        TokenList tokens = passage.Tokens;
        end = 0;
        bool hasAdjunct = candidate.HasComplement && candidate.Start < candidate.Noun
            && tokens[candidate.Head].Word is Keyword.In or Keyword.With or Keyword.Between;
        if (!hasAdjunct || passage.IsMarked(candidate.End, candidate.Mark)
            || passage.Table.Meant(NamedInstrument.FromTokens(tokens, candidate.Start, candidate.Head, "").Words, candidate.Word,
            false) is not { Count: 1 } shorter || IsAnother(tokens, candidate, shorter[0]))
        {
            return false;
        }

        ShortForm.Add(passage, candidate.Start, candidate.Head, shorter, isModified: true);
        end = candidate.Head;
        return true;
    }

    // "the Cooperation Agreement between the Organization and the United Nations Environment Programme": of general words, its parties tell.
    private static bool IsAnother(TokenList tokens, NameCandidate candidate, NamedInstrument shorter)
    {
        int party = tokens.Is(candidate.Head + 1, Keyword.The) ? candidate.Head + 2 : candidate.Head + 1;
        return tokens.Is(candidate.Head, Keyword.Between) && shorter.KnownId is null && NameWords.IsGeneral(shorter)
            && !shorter.Title.Contains(tokens[tokens[party]].ToString(), StringComparison.Ordinal);
    }
}
