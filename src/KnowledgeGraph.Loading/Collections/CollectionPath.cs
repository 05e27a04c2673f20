using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>
/// What the path of a file in a collection says of it. The names have been given by hand over many years: <c>75_274_E</c>,
/// <c>A_RES_76_84 A-B-2118640E</c>, <c>A_RES_76_16_reissue</c>, <c>S_RES_2504 (2020)-2000407E</c>, <c>SC_2561_2021-E</c>, <c>S-2025-353</c>;
/// what they have in common is the order: symbol, job number, letter of the language. The name says more than the folder that it lies in.
/// </summary>
public sealed partial record CollectionPath
{
    private const string MetadataEnding = ".json";
    private const string ArchiveEnding = ".zip";

    private CollectionPath(string path) => Path = path;

    /// <summary>The path in the repository; that of a file in an archive there goes on with its path inside.</summary>
    public string Path { get; }

    /// <summary>What the file is.</summary>
    public CollectionFileKind Kind { get; private init; }

    /// <summary>The language that its name says, else that of the folder; null where neither says one.</summary>
    public CollectionLanguage? Language => NamedLanguage ?? FolderLanguage;

    /// <summary>The language that its name says.</summary>
    public CollectionLanguage? NamedLanguage { get; private init; }

    /// <summary>The language of the folder that it lies in.</summary>
    public CollectionLanguage? FolderLanguage { get; private init; }

    /// <summary>The regular session of the General Assembly; null for special ones, and for other organs.</summary>
    public int? Session { get; private init; }

    /// <summary>The year, where it counts years, or one is all that is known.</summary>
    public int? Year { get; private init; }

    /// <summary>The symbol without the year behind it and the letters of parts: <c>A/RES/76/84</c>, <c>S/RES/2504</c>; null where the name has the
    /// form of none.</summary>
    public string? Symbol { get; private init; }

    /// <summary>What two files of one text have in common beside their language: the symbol, and the letters behind it.</summary>
    public string? Key { get; private init; }

    /// <summary>Whether it is a text that was issued anew to mend the first issue.</summary>
    public bool IsReissue { get; private init; }

    /// <summary>The job number without letters, whose first two digits are the year; empty where the name has none.</summary>
    public string JobNumber { get; private init; } = "";

    /// <summary>Whether a text may bear a symbol, as far as its name says: the year behind it and the letters of parts may be missing in
    /// either.</summary>
    /// <param name="symbol">The text's own symbol: <c>A/RES/74/250A-B</c>, <c>S/RES/2504(2020)</c>.</param>
    public bool IsOf(string symbol) =>
        Symbol is null || Symbol.Equals(Letters().Replace(symbol.Split('(')[0].TrimEnd(), ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a path.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="path">The path in the repository, with forward slashes.</param>
    public static CollectionPath Of(Collection collection, string path)
    {
        string[] folders = path.Split('/');
        string name = folders[^1];
        folders = folders[..^1];
        CollectionFileKind kind = ArchivedEntry.IsHidden(path) ? CollectionFileKind.Other : KindOf(name, folders);
        string stem = kind == CollectionFileKind.Other ? name : System.IO.Path.GetFileNameWithoutExtension(name);
        string symbol = Reissue().Replace(stem, "");
        Match issue = Issue().Match(symbol);
        symbol = BracketedYear().Replace(issue.Success ? issue.Groups["symbol"].Value : symbol, "").Trim();
        string job = issue.Groups["job"].Value;
        (string? known, string letters, string session, string year) = SymbolOf(collection, symbol);
        return new CollectionPath(path)
        {
            Kind = kind,
            NamedLanguage = kind == CollectionFileKind.Archive ? LanguageOfArchive(name) : LanguageOf(issue.Groups["language"].Value),
            FolderLanguage = folders.Reverse().Select(LanguageOfFolder).FirstOrDefault(l => l is not null),
            Session = collection.HasSessions ? Number(session) ?? (session.Length > 0 ? null : SessionOf(name, folders, kind)) : null,
            Year = collection.HasSessions ? (session.Length > 0 && Number(session) is null ? YearOf(job) : null)
                : Number(year) ?? Number(BracketedYear().Match(stem).Groups["year"].Value)
                    ?? Number(kind == CollectionFileKind.Metadata ? symbol : "") ?? YearOf(folders) ?? YearOf(job),
            Symbol = kind == CollectionFileKind.Text ? known : null,
            Key = kind == CollectionFileKind.Text && known is not null ? known + letters : null,
            IsReissue = Reissue().IsMatch(stem),
            JobNumber = job,
        };
    }

    private static CollectionFileKind KindOf(string name, string[] folders) =>
        // What lies at the top is about the repository.
        folders.Length == 0 ? CollectionFileKind.Other
        : name.EndsWith(MetadataEnding, StringComparison.OrdinalIgnoreCase) ? CollectionFileKind.Metadata
        : name.EndsWith(ArchiveEnding, StringComparison.OrdinalIgnoreCase) ? CollectionFileKind.Archive
        : DocumentSources.IsDocument(name) ? CollectionFileKind.Text
        : CollectionFileKind.Other;

    private static (string? Symbol, string Letters, string Session, string Year) SymbolOf(Collection collection, string symbol)
    {
        Match match = (collection.HasSessions ? ByNumber() : ByYear()).Match(symbol);
        if (!match.Success)
        {
            return (null, "", "", "");
        }

        string session = match.Groups["session"].Value.ToUpperInvariant();
        string year = match.Groups["year"].Value;
        string series = match.Groups["series"].Success ? match.Groups["series"].Value : collection.HasSessions ? "A/RES" : "S/RES";
        string[] parts =
        [
            Gap().Replace(series, "/").ToUpperInvariant(), session, match.Groups["number"].Success ? "" : year,
            match.Groups["number"].Value + match.Groups["text"].Value, match.Groups["corrigendum"].Value,
        ];
        string letters = match.Groups["letters"].Value;
        return (string.Join('/', parts.Where(p => p.Length > 0)), letters.Length > 0 ? $"/{letters.ToUpperInvariant()}" : "", session, year);
    }

    private static CollectionLanguage? LanguageOf(string mark) =>
        mark.Length == 0 ? null : CollectionLanguage.All.FirstOrDefault(l =>
            mark.Length == 1 ? char.ToUpperInvariant(mark[0]) == l.Letter : mark.Equals(l.Code, StringComparison.OrdinalIgnoreCase));

    // An archive on the way is a folder like another: "GA resolutions_74session_English.zip".
    private static CollectionLanguage? LanguageOfFolder(string folder) => LanguageOfArchive(folder) ?? NamedLanguageOf(folder);

    private static CollectionLanguage? LanguageOfArchive(string name) =>
        name.EndsWith(ArchiveEnding, StringComparison.OrdinalIgnoreCase) ? NamedLanguageOf(Gap().Split(name[..^ArchiveEnding.Length])[^1]) : null;

    private static CollectionLanguage? NamedLanguageOf(string word) =>
        CollectionLanguage.All.FirstOrDefault(l => word.Equals(l.Name, StringComparison.OrdinalIgnoreCase));

    private static int? SessionOf(string name, string[] folders, CollectionFileKind kind) =>
        kind == CollectionFileKind.Metadata ? Number(System.IO.Path.GetFileNameWithoutExtension(name))
        : folders.Append(name).Reverse().Select(f => Number(SessionFolder().Match(f).Groups[1].Value)).FirstOrDefault(n => n is not null);

    private static int? YearOf(string[] folders) => folders.Reverse().Where(f => YearFolder().IsMatch(f)).Select(Number).FirstOrDefault();

    // Job numbers have had two digits of the year since 1974.
    private static int? YearOf(string job) => job.Length > 2 && Number(job[..2]) is { } year ? (year < 74 ? 2000 : 1900) + year : null;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    [GeneratedRegex("[-_ ]*reiss?ue", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reissue();

    [GeneratedRegex(@"^(?<symbol>.*?)(?:[-_ ]+N?(?<job>\d{7,8})(?<language>[acefrsg]|de)?|[-_]+(?<language>[acefrsg]))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Issue();

    [GeneratedRegex(@"\s*\((?<year>\d{4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedYear();

    // A/RES/76/84 A-B, A/RES/ES-11/1, and without the series.
    [GeneratedRegex(@"^(?:(?<series>A[-_ ]RES)[-_ ])?(?<session>(?:ES-|S-)?\d+)[-_ ](?<text>\d+)(?:[-_ ]?(?<letters>[A-Z](?:-?[A-Z])*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByNumber();

    // E/RES/2021/2 B, S/PRST/2006/42 and its second file "_0", S/2023/212; S/RES/2504, whose year stands behind or nowhere.
    [GeneratedRegex(@"^(?:(?:SC|(?<series>S[-_ ]RES))[-_ ](?<number>\d+)(?:[-_ ](?<year>\d{4}))?"
        + @"|(?<series>E[-_ ]RES|S[-_ ]PRST|S)[-_ ](?<year>\d{4})[-_ ](?<text>\d+)(?:[-_ ]?(?<letters>[A-Z](?:-?[A-Z])*))?"
        + @"(?:[-_ ]0)*(?:[-_ ](?<corrigendum>Corr\.\d+))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByYear();

    [GeneratedRegex(@"(?<=\d) ?[A-Z](?:-?[A-Z])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex("[-_ ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(\d+)[-_ ]?session", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionFolder();

    [GeneratedRegex(@"^\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFolder();
}
