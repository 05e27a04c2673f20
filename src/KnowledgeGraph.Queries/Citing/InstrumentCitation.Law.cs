using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Citing;

/// <summary>
/// The styles of law journals. OSCOLA: <i>Citing international law sources section</i> (2006), III.C United Nations documents, I.B treaties.
/// Bluebook: rules 21.8 (United Nations), 21.4 (treaties), months by table T12.
/// </summary>
public sealed partial record InstrumentCitation
{
    private static readonly string[] Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    // The principal organs' short forms, in one style and in the other.
    private static readonly Dictionary<string, (string Oscola, string Bluebook)> Organs = new(StringComparer.Ordinal)
    {
        ["General Assembly"] = ("UNGA", "G.A."),
        ["Security Council"] = ("UNSC", "S.C."),
        ["Economic and Social Council"] = ("UN ECOSOC", "E.S.C."),
        ["Human Rights Council"] = ("UNHRC", "Human Rights Council"),
    };

    /// <summary><c>UNGA Res 74/174 (18 December 2019) UN Doc A/RES/74/174, para 5</c>; a treaty
    /// <c>Convention on the Rights of the Child (adopted 20 November 1989) 1577 UNTS</c>.</summary>
    public string Oscola
    {
        get
        {
            string day = Instrument.Date is { } date ? $" ({date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})" : "";
            string document = Instrument.Symbol is { } symbol ? $" UN Doc {symbol}" : "";
            string what = Numbered(o => o.Oscola, "Res", "Dec") is { } numbered
                ? IsNamed ? $"{Title}{day.Replace("(", "(adopted ", StringComparison.Ordinal)} {numbered}" : numbered + day + document
                : Instrument.Symbol is null && IsStatute
                    ? Title + (Instrument.Date is { } adopted
                        ? $" (adopted {adopted.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})" : "") + Series(" {0} UNTS")
                : Instrument.Title is { } title ? $"‘{title}’{day}{document}"
                : Title + day + (Title == Instrument.Symbol ? "" : document);
            return what + (Part is null ? "" : ", " + Pinpoint(Part).Replace(".", "", StringComparison.Ordinal));
        }
    }

    /// <summary><c>G.A. Res. 74/174, ¶ 5 (Dec. 18, 2019)</c>; another document <c>Title, ¶ 5, U.N. Doc. A/75/448 (Nov. 5, 2020)</c>; a treaty
    /// <c>Convention on the Rights of the Child, Nov. 20, 1989, 1577 U.N.T.S.</c></summary>
    public string Bluebook
    {
        get
        {
            string part = Part is null ? "" : ", " + Pinpoint(Part).Replace("para. ", "¶ ", StringComparison.Ordinal);
            string day = Instrument.Date is { } date ? $"{Months[date.Month - 1]} {date.Day}, {date.Year}" : "";
            string inBrackets = day.Length == 0 ? "" : $" ({day})";
            if (Instrument.Kind == InstrumentKind.Charter)
            {
                return $"U.N. Charter{part.TrimStart(',')}.";
            }

            return Numbered(o => o.Bluebook, "Res.", "Dec.") is { } numbered
                ? numbered + (IsNamed ? $", {Title}" : "") + part + inBrackets + "."
                : Instrument.Symbol is null
                    ? Title + (day.Length == 0 ? "" : $", {day}") + (Instrument.Kind == InstrumentKind.Treaty ? Series(", {0} U.N.T.S.") : "") + part
                        + (Instrument.Kind == InstrumentKind.Treaty && Known?.TreatySeries is not null && part.Length == 0 ? "" : ".")
                : $"{(Instrument.Title is { } title ? title + part + ", " : "")}U.N. Doc. {Instrument.Symbol}"
                    + $"{(Instrument.Title is null ? part : "")}{inBrackets}.";
        }
    }

    private KnownInstrument? Known => KnownInstruments.All.FirstOrDefault(k => k.Id == Instrument.Id);

    // A declaration that a resolution is, which is cited by its name too.
    private bool IsNamed => Instrument.Kind is not (InstrumentKind.Resolution or InstrumentKind.Decision) && Instrument.Title is not null;

    // The year in 1325 (2000) is that of the day.
    private string? NumberWithDay => Number is { } number && Instrument.Date is { } date
        && number.EndsWith($" ({date.Year})", StringComparison.Ordinal) ? number[..number.LastIndexOf(' ')] : Number;

    private string? Numbered(Func<(string Oscola, string Bluebook), string> style, string resolution, string decision) =>
        NumberWithDay is { } number && Body is not null
            ? $"{(Organs.TryGetValue(Body.Name, out (string Oscola, string Bluebook) organ) ? style(organ) : Body.Name)} "
                + $"{(Instrument.Kind == InstrumentKind.Decision ? decision : resolution)} {number}"
            : null;

    private string Series(string form) => Known?.TreatySeries is { } series
        ? string.Format(CultureInfo.InvariantCulture, form, series.Volume) : "";
}
