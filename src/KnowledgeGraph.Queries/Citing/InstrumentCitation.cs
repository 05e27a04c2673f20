using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Queries.Citing;

/// <summary>How one cites an instrument, or a paragraph of it.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Body">Who adopted or issued it.</param>
/// <param name="Part">The label of the paragraph.</param>
public sealed partial record InstrumentCitation(Instrument Instrument, Body? Body, string? Part = null)
{
    private static readonly JsonSerializerOptions CslOptions = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private string Title => InWords.Name(Instrument);

    private string Kind => Speech.InEnglish(() => InWords.Of(Instrument.Kind));

    private string? Url => PublicIdentifiers.Url(Instrument);

    private string? Isodate => Instrument.Date?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>
    /// As the United Nations' own footnotes do (Editorial Manual, footnotes and other references): a resolution by body, number and
    /// date, <c>General Assembly resolution 74/174 of 18 December 2019, para. 5</c>; a treaty by its title; another document by its
    /// symbol.
    /// </summary>
    public string UnitedNations
    {
        get
        {
            string day = Instrument.Date is { } date ? " of " + Speech.InEnglish(() => InWords.Of(date)) : "";
            string what = Instrument.Kind switch
            {
                InstrumentKind.Resolution or InstrumentKind.Decision when Body is not null && Number is { } number =>
                    $"{Body.Name} {Kind.ToLowerInvariant()} {number}{day}",
                InstrumentKind.PresidentialStatement when Instrument.Symbol is not null => $"{Instrument.Symbol}{day}",
                _ when Instrument.Symbol is not null && Instrument.Title is null => Instrument.Symbol,
                _ when Instrument.Symbol is not null => $"{Instrument.Title} ({Instrument.Symbol})",
                _ => Title,
            };
            return what + (Part is null ? "" : ", " + Pinpoint(Part)) + ".";
        }
    }

    /// <summary>A BibTeX entry.</summary>
    public string BibTeX => $$"""
        @misc{{{Key}},
          title = {{{TeX(Title)}}},
        {{Field("author", Body is null ? null : $"{{{TeX("United Nations, " + Body.Name)}}}")}}{{Field("number", TeX(Instrument.Symbol))}}{{Field("date", Isodate)}}{{Field("year", Instrument.Date?.Year.ToString(CultureInfo.InvariantCulture))}}{{Field("note", Part is null ? null : TeX(Pinpoint(Part)))}}{{Field("url", Url)}}}

        """.ReplaceLineEndings("\n");

    /// <summary>A RIS record (TY … ER); no value holds a line break.</summary>
    public string Ris => string.Concat(new (string Tag, string? Value)[]
    {
        ("TY", "GOVDOC"), ("TI", Title), ("AU", Body is null ? null : "United Nations. " + Body.Name), ("M1", Instrument.Symbol),
        ("PY", Instrument.Date?.Year.ToString(CultureInfo.InvariantCulture)), ("DA", Isodate?.Replace('-', '/')),
        ("SP", Part is null ? null : Pinpoint(Part)), ("UR", Url), ("PB", "United Nations"),
    }.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => $"{f.Tag}  - {OneLine(f.Value!)}\r\n")) + "ER  - \r\n";

    /// <summary>A CSL JSON list of one item.</summary>
    public string CslJson => JsonSerializer.Serialize(
        new[]
        {
            new CslItem
            {
                Id = Key,
                Type = Instrument.Kind == InstrumentKind.Treaty ? "treaty" : Instrument.Kind == InstrumentKind.Report ? "report" : "legislation",
                Title = Title,
                Author = Body is null ? null : [new CslName("United Nations, " + Body.Name)],
                Number = Instrument.Symbol,
                Issued = Instrument.Date is { } date ? new CslDate([[date.Year, date.Month, date.Day]]) : null,
                Locator = Part is null ? null : Pinpoint(Part),
                Url = Url,
            },
        },
        CslOptions) + "\n";

    // A/RES/74/174 is 74/174, S/RES/1325(2000) is 1325 (2000): the number as texts print it, without the series.
    private string? Number => Instrument.Symbol is { } symbol && symbol.LastIndexOf("/RES/", StringComparison.Ordinal) is >= 0 and var res
        ? symbol[(res + "/RES/".Length)..].Replace("(", " (", StringComparison.Ordinal)
        : Instrument.Symbol is { } other && other.LastIndexOf("/DEC/", StringComparison.Ordinal) is >= 0 and var dec
            ? other[(dec + "/DEC/".Length)..] : null;

    private string Key => KebabCase.Of(Instrument.Id.Value + (Part is null ? "" : " " + Part)) is { Length: > 0 } key ? key : "instrument";

    /// <summary><c>para. 5 (a)</c>, <c>third preambular para.</c> as <c>preambular para. 3</c>, <c>annex, para. 29</c>.</summary>
    private static string Pinpoint(string label) =>
        IsPlace(label) && PlaceReader.Of(label) is [var place, ..] ? place.Pinpoint
        : Speech.InEnglish(() => InWords.Label(label))
        .Replace("operative paragraph", "para.", StringComparison.Ordinal)
            .Replace("preambular paragraph", "preambular para.", StringComparison.Ordinal)
        .Replace("paragraph", "para.", StringComparison.Ordinal);

    // Article 51, Chapter VII: the parts of treaties, which are cited by their abbreviations; OP5 and Annex:5 are a resolution's.
    private static bool IsPlace(string label) => label.Length > 2 && char.IsAsciiLetterUpper(label[0]) && char.IsAsciiLetterLower(label[1])
        && label.Contains(' ', StringComparison.Ordinal) && !label.StartsWith("Annex", StringComparison.Ordinal);

    private static string Field(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"  {name} = {{{value}}},\n";

    // TeX's own characters in a text are escaped; braces would end the field.
    private static string? TeX(string? text) => text is null ? null : string.Concat(OneLine(text).Select(c => c switch
    {
        '\\' => "\\textbackslash{}",
        '{' or '}' or '&' or '%' or '$' or '#' or '_' => "\\" + c,
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        _ => c.ToString(),
    }));

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private sealed record CslItem
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("type")]
        public required string Type { get; init; }

        [JsonPropertyName("title")]
        public required string Title { get; init; }

        [JsonPropertyName("author")]
        public CslName[]? Author { get; init; }

        [JsonPropertyName("number")]
        public string? Number { get; init; }

        [JsonPropertyName("issued")]
        public CslDate? Issued { get; init; }

        [JsonPropertyName("locator")]
        public string? Locator { get; init; }

        [JsonPropertyName("URL")]
        public string? Url { get; init; }
    }

    private sealed record CslName([property: JsonPropertyName("literal")] string Literal);

    private sealed record CslDate([property: JsonPropertyName("date-parts")] int[][] DateParts);
}
