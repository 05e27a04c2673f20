using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>
/// Small made-up texts that cite each other: resolutions, two lettered parts of one and what versions before parts were told apart made of
/// them, translations, a declaration in an annex that others call by its name. Each has versions, always the same ones.
/// </summary>
/// <param name="seed">Texts of another seed say other things.</param>
internal sealed class MadeTexts(int seed)
{
    /// <summary>How many texts there are.</summary>
    public const int Count = 12;

    /// <summary>The one that only an older version of the program would have kept as it is.</summary>
    public const int FormerPart = 11;

    private const string Lettered = "A/RES/75/290";

    private static readonly string[] Ids =
    [
        "A/RES/70/1", "A/RES/70/2", "A/RES/71/3", "S/RES/1325 (2000)", "E/RES/2022/14", Lettered, Lettered + "A", Lettered + "B", "kyoto-declaration",
        "A/RES/70/1", "A/RES/70/2", Lettered + "B",
    ];

    private static readonly RelationType[] Relations = [RelationType.Recalls, RelationType.Reaffirms, RelationType.BasedOn, RelationType.TakesNoteOf];

    private static readonly string[] Places = ["1", "2", "1(a)", "Annex:1", "A:1", "B:1", "7"];

    private static readonly string[] Names = ["Kyoto Declaration", "Example Agenda", "Declaration of the Forum", "the Declaration"];

    /// <summary>A text, as extraction would make it.</summary>
    /// <param name="which">Which text.</param>
    /// <param name="version">Which of its versions.</param>
    /// <param name="path">The file that it stands in.</param>
    public Document Of(int which, int version, string path)
    {
        var random = new Random((((seed * 31) + which) * 1009) + version);
        Text text = Text.Of(Ids[which]).From(path).Titled($"Question {which} of {2020 + random.Next(2)}").By("General Assembly");
        if (random.Next(2) == 0)
        {
            text.On($"20{10 + random.Next(3)}-01-0{1 + random.Next(3)}");
        }

        Say(text, "PP1", random);
        if (random.Next(2) == 0)
        {
            text.Says("FN1", "See the first paragraph¹.");
        }

        Say(text, "OP1", random);
        if (random.Next(2) == 0)
        {
            Say(text, "OP1(a)", random);
        }

        Extras(text, random);

        // What tells the versions apart.
        text.Says("OP9", Key(which, version));
        Document document = text.Document;
        return which switch
        {
            6 or 7 => ResolutionPart.Within(document),
            9 => document with { Language = "fr" },
            10 => document with { Language = "ar" },
            _ => document,
        };
    }

    /// <summary>What a text's last paragraph says: no other version says the same.</summary>
    public static string KeyOf(Document document) =>
        document.Provisions.Single(p => p.Label == "OP9" || p.Label.EndsWith(":OP9", StringComparison.Ordinal)).Text;

    /// <summary>The bytes of a file that holds a text, and the text that stands in such bytes.</summary>
    public static byte[] Bytes(int which, int version) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{which} {version}"));

    /// <summary>The text that stands in a file.</summary>
    public Document Read(string path, ReadOnlyMemory<byte> content)
    {
        int[] numbers = [.. Encoding.UTF8.GetString(content.Span).Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        return Of(numbers[0], numbers[1], path);
    }

    private static string Key(int which, int version) => string.Create(CultureInfo.InvariantCulture, $"Ends text {which} in version {version}.");

    private static void Extras(Text text, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                text.Says("Annex", "Declaration of the Forum").Says("Annex:1", "We meet.").Annexes("Declaration of the Forum");
                break;
            case 1:
                text.Names("Example Agenda", Ids[random.Next(5)], label: "PP1");
                break;
            case 2:
                var thing = new CitedInstrument { Id = new InstrumentId(Ids[random.Next(5)]) };
                text.States(Ids[random.Next(5)], RelationType.Endorses, StatementObject.Of(thing), "OP1");
                break;
            case 3:
                text.Doubts(DiagnosticCodes.NumbersSkip, "Paragraphs are missing.", "OP1");
                break;
        }
    }

    private static void Say(Text text, string label, Random random)
    {
        var words = new StringBuilder("Recalling");
        List<Cite> cites = [];
        for (int i = random.Next(4); i > 0; i--)
        {
            Cite cite = Citing(random);
            if (!words.ToString().Contains(cite.Words, StringComparison.Ordinal))
            {
                words.Append(cites.Count == 0 ? " " : ", ").Append(cite.Words);
                cites.Add(cite);
            }
        }

        text.Says(label, words.Append('.').ToString(), [.. cites.Where(c => words.ToString().IndexOf(c.Words, StringComparison.Ordinal)
            == words.ToString().LastIndexOf(c.Words, StringComparison.Ordinal))]);
    }

    private static Cite Citing(Random random)
    {
        RelationType relation = Relations[random.Next(Relations.Length)];
        switch (random.Next(8))
        {
            case 0:
                return Cite.Named(Names[random.Next(Names.Length)]) with { Relation = relation };
            case 1:
                return new Cite("all relevant resolutions") { Status = CitationStatus.OpenSet, Relation = relation };
            case 2:
                return new Cite("either of them") { Status = CitationStatus.Ambiguous, Candidates = [Ids[random.Next(3)], Ids[3 + random.Next(2)]] };
            default:
                string cited = Ids[random.Next(6)];
                return new Cite($"the text {cited};", cited)
                {
                    Parts = random.Next(2) == 0 ? [Places[random.Next(Places.Length)]] : [],
                    Relation = relation,
                    Date = random.Next(3) == 0 ? $"20{10 + random.Next(3)}-01-01" : null,
                    Title = random.Next(3) == 0 ? $"Title {random.Next(2)}" : null,
                };
        }
    }
}
