using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>What a number means once its owner is known, in any language.</summary>
/// <param name="Symbol">The symbol that it makes; null where its body has no series of symbols.</param>
/// <param name="Title">What it is called where it has no symbol of its own; null elsewhere.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">The body that adopted it; null where that is not known.</param>
/// <param name="IsImpossible">Whether that body cannot have adopted it by the day of the document.</param>
internal readonly record struct NumberMeaning(string? Symbol, string? Title, InstrumentKind Kind, KnownBody? Body, bool IsImpossible)
{
    /// <summary>What a number means.</summary>
    /// <param name="number">The number.</param>
    /// <param name="owner">The body whose it is; null where nobody is known.</param>
    /// <param name="isDecision">Whether the words call it a decision.</param>
    /// <param name="bodies">The bodies of the document.</param>
    public static NumberMeaning Of(ResolutionNumber number, KnownBody? owner, bool isDecision, MentionedBodies bodies)
    {
        string? symbol = ResolutionSymbols.For(number, owner, isDecision, out InstrumentKind kind, out KnownBody? body);
        bool isNamed = body is not null || (owner is not null && number.Shape is not (NumberShape.Parties or NumberShape.Roman));
        string word = kind == InstrumentKind.Decision ? "decision" : "resolution";
        string? title = number.Shape == NumberShape.Wha ? $"{body!.Name} {word} {symbol}"
            : symbol is null && isNamed ? $"{(body ?? owner)!.Name} {word} {number.Text}" : null;
        return new NumberMeaning(symbol, title, kind, body, IsImpossibleOf(number, kind, body, bodies));
    }

    private static bool IsImpossibleOf(ResolutionNumber number, InstrumentKind kind, KnownBody? body, MentionedBodies bodies) => number.Shape switch
    {
        NumberShape.NumberYear => body?.Years?.Allows(number.First, number.Second) is false,
        NumberShape.Roman => !number.IsOfSpecialSession && body?.RomanSessions?.Allows(number.First, number.Second) is false,
        NumberShape.Session => kind == InstrumentKind.Resolution && body is not null && !bodies.CanHaveAdopted(body, number, date: null),
        _ => false,
    };
}
