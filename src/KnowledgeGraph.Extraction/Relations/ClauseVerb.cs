using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A verb of the body that speaks, in the middle of a sentence: ", and in this regard recalls with concern".</summary>
/// <param name="Meaning">The verb.</param>
/// <param name="End">The token behind it and what completes it.</param>
/// <param name="Relation">The edge that it makes with what completes it.</param>
internal readonly record struct ClauseVerb(VerbMeaning Meaning, int End, RelationType Relation)
{
    private const int LongestNoun = 16;
    private const int MostWordsOfCircumstance = 3;

    /// <summary>Whether it takes its object as important only: what completes it says more.</summary>
    public bool IsEmphasis => Meaning.IsEmphasis && Relation == Meaning.Relation;

    /// <summary>The verb that opens a clause at a token.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="at">The token.</param>
    /// <param name="isFinite">Whether finite verbs open clauses: not in a preamble, where they are others'.</param>
    public static ClauseVerb? Read(Passage passage, int at, bool isFinite)
    {
        if (passage.Tokens.Is(at, Keyword.Its))
        {
            return AlsoFelt(passage, at);
        }

        int end = GoverningTables.Verbs.Longest(passage.Tokens, at, out VerbMeaning? verb);
        bool isVerb = end > 0 && !verb!.IsOpeningOnly && (isFinite ? !verb.IsPreambleOnly : !verb.IsFinite) && !IsNoun(passage, end, verb)
            && IsInPlace(passage, at, verb);
        return isVerb ? Completed(passage, verb!, end) : null;
    }

    private static bool IsNoun(Passage passage, int end, VerbMeaning verb) =>
        verb.IsNounToo && (passage.Is(end, WordRole.AfterNoun) || passage.Tokens[end].Kind != TokenKind.Word);

    private static bool IsInPlace(Passage passage, int at, VerbMeaning verb)
    {
        TokenList tokens = passage.Tokens;
        int before = Circumstance(passage, Marks(passage, Adverbs(passage, at - 1)));
        before = Marks(passage, before);
        return before < 0 || tokens.Is(before, ',') || tokens.Is(before, ';') || passage.Is(before, WordRole.IntroducesClause)
            || (verb.IsFinite && tokens[before].IsCapital && GoverningTables.Subjects.Contains(tokens[tokens[before]]));
    }

    private static int Adverbs(Passage passage, int at)
    {
        while (passage.Is(at, WordRole.Adverb))
        {
            at--;
        }

        return at;
    }

    private static int Marks(Passage passage, int at)
    {
        while (at >= 0 && passage.Tokens[at].Kind == TokenKind.Mark)
        {
            at--;
        }

        return at;
    }

    private static int Circumstance(Passage passage, int at)
    {
        int first = at - MostWordsOfCircumstance + 1;
        return first >= 0 && GoverningTables.Circumstances.Longest(passage.Tokens, first, out _) == at + 1 ? first - 1 : at;
    }

    // "Expressing its support for the efforts of the Commissioner and its appreciation of his report"
    private static ClauseVerb? AlsoFelt(Passage passage, int at)
    {
        if (!passage.Tokens.Is(at - 1, Keyword.And))
        {
            return null;
        }

        int noun = BehindQualities(passage, at + 1);
        return TryFeeling(passage, noun, out RelationType felt)
            && passage.Tokens[noun + 1].Word is Keyword.Of or Keyword.For or Keyword.To or Keyword.At
                ? new ClauseVerb(VerbMeaning.Felt, noun + 1, felt) : null;
    }

    /// <summary>A verb with what completes it: "notes with deep concern", "expresses its full support".</summary>
    public static ClauseVerb Completed(Passage passage, VerbMeaning verb, int end)
    {
        int after = end;
        while (passage.Is(after, WordRole.Adverb) && passage.IsSmall(after))
        {
            after++;
        }

        bool isWith = passage.Tokens.Is(after, Keyword.With);
        int first = isWith ? after + 1 : after, noun = BehindQualities(passage, first);
        return (isWith || noun > first || verb.Relation == RelationType.Cites) && TryFeeling(passage, noun, out RelationType felt)
            ? new ClauseVerb(verb, noun + 1, isWith || verb.Relation == RelationType.Cites || IsBlame(verb, felt) ? felt : verb.Relation)
            : new ClauseVerb(verb, after, verb.Relation);
    }

    // "Reiterating its deep concern" reaffirms no text that is spoken of with concern.
    private static bool IsBlame(VerbMeaning verb, RelationType felt) =>
        felt == RelationType.ExpressesConcernAt && verb.Relation != RelationType.Recalls;

    private static int BehindQualities(Passage passage, int at)
    {
        while (passage.Is(at, WordRole.Quality))
        {
            at++;
        }

        return at;
    }

    private static bool TryFeeling(Passage passage, int at, out RelationType felt)
    {
        Span<char> lower = stackalloc char[LongestNoun];
        felt = default;
        return passage.Tokens[at].Kind == TokenKind.Word
            && GoverningTables.Feelings.TryGetValue(LowerCase.Of(passage.Tokens[passage.Tokens[at]], lower), out felt);
    }
}
