using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// A verb of those who speak in a declaration, in its plain form: "We reaffirm the Charter and welcome the Agenda", or, in numbered paragraphs
/// under a common beginning, "Recall the importance of the Convention".
/// </summary>
/// <param name="At">The verb's token.</param>
/// <param name="Verb">The verb, as it takes over.</param>
internal readonly record struct DeclaredVerb(int At, ClauseVerb Verb)
{
    /// <summary>The verb that a paragraph without opening words begins with.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="isAsked">Whether a verb above asks for what the paragraph says: then it is what others are to do.</param>
    public static DeclaredVerb? First(Passage passage, bool isAsked) =>
        OfSpeakers(passage, 0) ?? (isAsked || !passage.Tokens[0].IsCapital ? null : Read(passage, 0));

    /// <summary>The verb behind a "We" that begins a sentence.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="at">The first token of the sentence.</param>
    public static DeclaredVerb? OfSpeakers(Passage passage, int at) =>
        passage.Is(at, WordRole.Speakers) && passage.Tokens[at].IsCapital ? Read(passage, BehindAdverbs(passage, at + 1)) : null;

    /// <summary>The verb behind a comma or a conjunction.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="at">The verb's token.</param>
    public static DeclaredVerb? Next(Passage passage, int at)
    {
        int before = at - 1;
        while (passage.Is(before, WordRole.Adverb))
        {
            before--;
        }

        bool isInPlace = passage.Tokens.Is(before, Keyword.And) || passage.Tokens.Is(before, ',') || passage.Is(before, WordRole.Speakers);
        return isInPlace ? Read(passage, at) : null;
    }

    private static int BehindAdverbs(Passage passage, int at)
    {
        while (passage.Is(at, WordRole.Adverb))
        {
            at++;
        }

        return at;
    }

    private static DeclaredVerb? Read(Passage passage, int at)
    {
        int end = GoverningTables.PlainVerbs.Longest(passage.Tokens, at, out VerbMeaning? verb);
        bool isNoun = end > 0 && verb!.IsNounToo && (passage.Is(end, WordRole.AfterNoun) || passage.Tokens.Is(end, Keyword.For));
        return end > 0 && !isNoun ? new DeclaredVerb(at, ClauseVerb.Completed(passage, verb!, end)) : null;
    }
}
