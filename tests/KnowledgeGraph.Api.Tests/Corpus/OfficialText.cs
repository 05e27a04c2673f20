using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeGraph.Api.Tests.Corpus;

/// <summary>What the United Nations' own markup of a text says, read without anything of the program: its symbol, day, subjects, paragraphs, and
/// where its editors' links lead.</summary>
internal sealed partial class OfficialText
{
    private OfficialText(XElement root)
    {
        Id = Told(root, "docNumber", "#symbol").Replace(" ", "", StringComparison.Ordinal);
        XElement day = Of(root, "FRBRdate").First(d => d.Attribute("name")?.Value == "adoption");
        Date = DateOnly.ParseExact(day.Attribute("date")!.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        XElement[] paragraphs = [.. Of(root, "preamble").Elements().Concat(Of(root, "mainBody").Descendants())];
        Preambular = [.. paragraphs.Where(p => p.Name.LocalName == "container" && Words(p).Length > 0)];
        Operative = [.. paragraphs.Where(p =>
            p.Name.LocalName == "paragraph" && p.Elements().Any(n => n.Name.LocalName == "num" && Number().IsMatch(Words(n))))];
        ILookup<string, string> subjects = Of(root, "keyword").ToLookup(
            k => k.Attribute("dictionary")!.Value, k => k.Attribute("showAs")!.Value.Replace('_', ' ').ToUpperInvariant());
        Subjects = subjects[subjects.Contains("UNBIS Thesaurus") ? "UNBIS Thesaurus" : "UNBIS"].ToHashSet(StringComparer.Ordinal);
        Links = LinksOf(root);
        foreach (XElement note in Of(root, "authorialNote").ToList())
        {
            Notes += " " + Words(note);
            note.Remove();
        }

        Text = Words(root);
    }

    public string Id { get; }

    public DateOnly Date { get; }

    public IReadOnlyList<XElement> Preambular { get; }

    /// <summary>The paragraphs with a number.</summary>
    public IReadOnlyList<XElement> Operative { get; }

    /// <summary>The headings that the library gave it; without those the Thesaurus' terms that it was marked with.</summary>
    public IReadOnlySet<string> Subjects { get; }

    /// <summary>The symbols of the documents that its links lead to, in its notes too.</summary>
    public IReadOnlySet<string> Links { get; }

    /// <summary>Its words without those of its notes.</summary>
    public string Text { get; }

    public string Notes { get; } = "";

    /// <summary>Of the corpus the files that something is asked of, with what they say.</summary>
    public static IEnumerable<(string File, string Xml)> Asked(string corpus)
    {
        string[] files =
        [
            .. new[] { "74_133", "76_68", "76_147" }.Select(n => Path.Combine(corpus, "ga", $"A_RES_{n}.xml")),
            .. Files("ga", "A_RES_75_*.xml"), .. Files("ecosoc", "E_RES_2022_*.xml"), .. Files("sc", "*.xml"),
        ];
        return files.Select(f => (File: f, Xml: File.ReadAllText(f))).Where(f => Path.GetFileName(f.File) switch
        {
            ['A', ..] name => !name.StartsWith("A_RES_75", StringComparison.Ordinal) || OfTheAssembly().IsMatch(f.Xml),
            ['E', ..] => true,
            _ => OfTheCouncil().IsMatch(f.Xml),
        });

        IEnumerable<string> Files(string folder, string names) =>
            Directory.GetFiles(Path.Combine(corpus, folder), names).Order(StringComparer.Ordinal);
    }

    public static OfficialText Read(string xml) => new(XElement.Parse(xml, LoadOptions.PreserveWhitespace));

    /// <summary>The words in italics that a paragraph opens with.</summary>
    public static string Opening(XElement paragraph) =>
        Of(paragraph, "p").FirstOrDefault()?.Elements().FirstOrDefault() is { Name.LocalName: "span" } first
            ? Words(first).TrimEnd(' ', ',', ';', ':') : "";

    public static IReadOnlySet<string> LinksOf(XElement part) => Of(part, "a").Attributes("href")
        .Select(a => Link().Match(a.Value)).Where(m => m.Success)
        .Select(m => Uri.UnescapeDataString(m.Groups["symbol"].Value).Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public static string Words(XElement element) => Space().Replace(element.Value, " ").Trim();

    private static string Told(XElement root, string name, string refersTo) =>
        Of(root, name).FirstOrDefault(e => e.Attribute("refersTo")?.Value == refersTo) is { } told ? Words(told) : "";

    private static IEnumerable<XElement> Of(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);

    [GeneratedRegex(@"^https?://(www\.)?(undocs\.org|docs\.un\.org)/(en/)?(?<symbol>[^?#]+?)/?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"1325|Article 51 of the Charter|A/RES/69/313")]
    private static partial Regex OfTheAssembly();

    [GeneratedRegex(@"1572 \(2004\)|showAs=""CHILDREN""")]
    private static partial Regex OfTheCouncil();

    [GeneratedRegex(@"^\d+\.$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
