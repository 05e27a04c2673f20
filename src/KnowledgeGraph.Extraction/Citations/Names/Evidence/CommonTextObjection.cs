using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>Every country or mission has one: "United Nations Sustainable Development Cooperation Framework". A footnote may say which is
/// meant.</summary>
internal sealed class CommonTextObjection : INameObjection
{
    private static readonly WordTrie<string> Texts = All();

    /// <inheritdoc/>
    public string Says => "every country or mission has one";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        if (!NameWords.GenericNouns.Has(candidate.Word) || candidate.HasComplement || passage.IsMarked(candidate.End, candidate.Mark))
        {
            return false;
        }

        for (int at = candidate.Start; at < candidate.Noun; at++)
        {
            if (Texts.Longest(passage.Tokens, at, out _) == candidate.Head)
            {
                return true;
            }
        }

        return false;
    }

    private static WordTrie<string> All()
    {
        var texts = new WordTrie<string>();
        foreach (string text in NameWords.CommonTexts)
        {
            texts.Add(text, text);
        }

        return texts;
    }
}
