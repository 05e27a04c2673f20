using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Numbers;

/// <summary>From a printed number and the body that is said to own it to the symbol that it means.</summary>
internal static class ResolutionSymbols
{
    private const int LastRomanAssembly = 30;

    /// <summary>The World Health Assembly, whose numbers no other body’s are like.</summary>
    public static KnownBody HealthAssembly { get; } = Bodies.Find("World Health Assembly")!;

    private static readonly KnownBody Assembly = Bodies.Find("General Assembly")!;
    private static readonly KnownBody SecurityCouncil = Bodies.Find("Security Council")!;
    private static readonly KnownBody EconomicAndSocialCouncil = Bodies.Find("Economic and Social Council")!;

    /// <summary>
    /// The symbol. A body that has no series with numbers of this shape is not the owner, whatever the words before it: "its resolutions
    /// 72/195 …, Economic and Social Council resolution 2004/27" and a Council's text that cites 72/195 mean the General Assembly.
    /// </summary>
    /// <returns>The symbol; null where the owner is not known or has no series of symbols.</returns>
    /// <param name="number">The number as printed.</param>
    /// <param name="owner">The body that the words name, or the one that can have adopted it; may be null.</param>
    /// <param name="decision">Whether the words say "decision".</param>
    /// <param name="kind">Resolution or decision, as the number turns out to be.</param>
    /// <param name="body">The body that owns it; null where the number alone is all that is known.</param>
    public static string? For(ResolutionNumber number, KnownBody? owner, bool decision, out InstrumentKind kind, out KnownBody? body)
    {
        kind = decision ? InstrumentKind.Decision : InstrumentKind.Resolution;
        switch (number.Shape)
        {
            case NumberShape.NumberYear:
                (body, kind) = (SecurityCouncil, InstrumentKind.Resolution);
                return $"S/RES/{number.Text}";
            case NumberShape.EmergencySession:
                body = Assembly;
                break;
            case NumberShape.Roman:
                if (owner == Assembly && number.Second > LastRomanAssembly)
                {
                    body = null;
                    return null;
                }

                body = IssuesRoman(owner) || (owner is not null && owner.Series.Count == 0) ? owner! : number.Second > LastRomanAssembly
                    ? EconomicAndSocialCouncil : Assembly;
                break;
            case NumberShape.Year:
                body = owner is not null && owner.Issues(NumberForm.YearNumber) ? owner : EconomicAndSocialCouncil;
                break;
            case NumberShape.Wha:
                // "WHA72(11)" is a decision.
                (body, kind) = (HealthAssembly, number.Text.EndsWith(')') ? InstrumentKind.Decision : InstrumentKind.Resolution);
                break;
            case NumberShape.Parties:
                (body, kind) = (Bodies.All.FirstOrDefault(b =>
                    b.Parties is string code && number.Text.Contains($"/{code}.", StringComparison.Ordinal)), InstrumentKind.Decision);
                return null;
            case NumberShape.SpecialSession:
                body = owner is { Series.Count: > 2 } && owner.Issues(NumberForm.Session) ? owner : Assembly;
                break;
            default:
                body = owner;
                break;
        }

        if (body?.DecisionsFrom is { } from && number.Shape is NumberShape.Session or NumberShape.Year && number.First >= from.Session
            && number.Second >= from.Number)
        {
            kind = InstrumentKind.Decision;
        }

        InstrumentKind wanted = kind;
        SymbolSeries? series = body?.Series.FirstOrDefault(s => s.Kind == wanted) ?? (decision ? null : body?.Series.FirstOrDefault());
        return series is null
            ? null
            : series.Symbol.Replace("{0}", number.Text, StringComparison.Ordinal)
                .Replace("{session}", number.First.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{number}", number.Second.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    // Before 1976 sessions were counted in Roman numbers by the Assembly, both Councils' commissions and the Trusteeship Council.
    private static bool IssuesRoman(KnownBody? body) =>
        body is not null && (body == Assembly || body == EconomicAndSocialCouncil || body.Issues(NumberForm.RomanSession)
            || body.Name == "Commission on Human Rights");
}
