using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Loading.Names;

/// <summary>Where a text is to be found, as a footnote or a bracket behind its name says.</summary>
/// <param name="Source">The symbol, or the title of what has none: <c>United Nations, Treaty Series, vol. 999, No. 14668</c>.</param>
/// <param name="Part">The part of it, as printed, <c>annex II</c>; null where the whole is meant.</param>
/// <param name="IsSymbol">Whether the source is a symbol.</param>
public sealed partial record NamePlace(string Source, string? Part, bool IsSymbol)
{
    /// <inheritdoc />
    public override string ToString() => Part is null ? Source : $"{Source}, {Part}";

    /// <summary>Whether an entry of the authority says the same; null where it says nothing that this could agree with.</summary>
    public bool? AgreesWith(KnownInstrument known) =>
        IsSymbol ? known.Symbol is null ? null : known.Symbol == Source && IsPlaceOf(known)
        : TreatySeries().Match(Source) is not { Success: true } printed ? null
        : known.TreatySeries is not { } series ? null
        : printed.Groups["number"].Value == Digits(series.Number) && printed.Groups["volume"].Captures.Any(v => v.Value == Digits(series.Volume));

    // "annexes I and II" hold both; whoever names no part does not say that it is the whole.
    private bool IsPlaceOf(KnownInstrument known) =>
        Part is null || !Begins(Part, "annex") || Begins(Part, "annexes")
        || (known.Annex is not null && (Part.Equals(known.Annex, StringComparison.OrdinalIgnoreCase) || Begins(Part, known.Annex + ",")))
        || known.Place?.Contains("annex", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Begins(string part, string with) => part.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^United Nations, Treaty Series, vols?\.(?:(?: |, | and )(?<volume>[0-9]+))+, Nos?\. (?<number>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex TreatySeries();
}
