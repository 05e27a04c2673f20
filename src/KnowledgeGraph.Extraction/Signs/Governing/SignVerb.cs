using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>A verb of the body that speaks, with what it is felt with before or behind it: "notant avec une vive préoccupation".</summary>
/// <param name="Meaning">The verb.</param>
/// <param name="Sign">The verb's sign.</param>
/// <param name="End">The sign behind it and what completes it.</param>
/// <param name="Relation">The edge that they make.</param>
internal readonly record struct SignVerb(VerbMeaning Meaning, int Sign, int End, RelationType Relation)
{
    private const int MostBefore = 4;
    private const GoverningRoles Around = GoverningRoles.Adverb | GoverningRoles.Circumstance;

    /// <summary>It, as the words in force take it.</summary>
    public ClauseVerb ToClauseVerb() => new(Meaning, End, Relation);

    /// <summary>The verb that opens a clause at a sign.</summary>
    /// <param name="signs">The provision.</param>
    /// <param name="at">The sign, the verb's or that of what it is felt with.</param>
    /// <param name="isFinite">Whether finite verbs open clauses: not in a preamble, where they are others'.</param>
    public static SignVerb? Read(GoverningSigns signs, int at, bool isFinite)
    {
        bool isFirst = IsFirst(signs, at);
        int verb = at;
        GoverningSense? felt = signs[at].Sense is { IsFeltWith: true } sense ? sense : null;
        while (felt is not null && verb < at + MostBefore && signs[verb].Sense?.Verb(isFinite, isFirst) is null)
        {
            verb++;
        }

        if (signs[verb].Sense?.Verb(isFinite, isFirst) is not { } meaning || (meaning.IsOpeningOnly && !isFirst) || !IsInPlace(signs, at, isFirst))
        {
            return null;
        }

        int end = verb + 1;
        while (signs.Is(end, GoverningRoles.Adverb) && signs[end].Sense!.Feeling is null)
        {
            end++;
        }

        int after = end;
        while (signs.Is(after, Around | GoverningRoles.Quality) && signs[after].Sense!.Feeling is null)
        {
            after++;
        }

        if (signs[after].Sense is { Feeling: not null } behind)
        {
            (felt, end) = (behind, after + 1);
        }

        return new SignVerb(meaning, verb, end, WithFeeling(meaning.Relation, felt));
    }

    // "Reaffirms its support" reaffirms; "reiterating its deep concern" reaffirms no text that is spoken of with concern.
    private static RelationType WithFeeling(RelationType verb, GoverningSense? felt) =>
        felt?.Feeling is { } relation
        && (felt.IsFeltWith || verb == RelationType.Cites || (relation == RelationType.ExpressesConcernAt && verb != RelationType.Recalls))
            ? relation : verb;

    private static bool IsFirst(GoverningSigns signs, int at)
    {
        int before = BehindAdverbs(signs, at - 1);
        while (before >= 0 && (signs[before].IsPlain || signs[before].Kind is GoverningSignKind.Open or GoverningSignKind.Close))
        {
            before--;
        }

        return before < 0;
    }

    private static bool IsInPlace(GoverningSigns signs, int at, bool isFirst)
    {
        int before = BehindAdverbs(signs, at - 1);
        return isFirst || signs[before].Kind is GoverningSignKind.Comma or GoverningSignKind.Semicolon or GoverningSignKind.Stop
            || signs.Is(before, GoverningRoles.IntroducesClause);
    }

    private static int BehindAdverbs(GoverningSigns signs, int at)
    {
        while (at >= 0 && (signs.Is(at, Around) || signs[at].Kind == GoverningSignKind.Mark))
        {
            at--;
        }

        return at;
    }
}
