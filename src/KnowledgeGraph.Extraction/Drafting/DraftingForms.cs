using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// How resolutions are drafted in a language: whatever tells the parts of a text from one another, made of the tables of that language when
/// it is first met. Who reads a text is given the forms of its language, and hands them on.
/// </summary>
internal sealed class DraftingForms
{
    private static readonly FrozenDictionary<string, Lazy<DraftingForms>> Known =
        Languages.All.ToFrozenDictionary(l => l.Code, l => new Lazy<DraftingForms>(() => new DraftingForms(l)));

    private DraftingForms(Language language)
    {
        Language = language;
        Words = DraftingWords.Of(language.Code);
        Dates = PrintedDate.Of(language);
        Openings = new OpeningForms(language);
        Bodies = new BodiesInWords(language);
        Annexes = new AnnexHeading(Words, language);
        Articles = new ArticleHeading(Words);
        Formula = new EnactingFormula(Words, Bodies);
        Meetings = new MeetingNumber(Words);
        Sentences = new SentenceEnd(Words);
        Statements = new StatementSubject(Words);
        Marks = new ListMark(Words);
        Numbers = new ParagraphNumber(Openings);
    }

    /// <summary>The forms of English.</summary>
    public static DraftingForms English { get; } = Known[Languages.English].Value;

    /// <summary>The forms of a language.</summary>
    public static DraftingForms Of(Language language) => Known[language.Code].Value;

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The words by which the parts are told.</summary>
    public DraftingWords Words { get; }

    /// <summary>What the language calls the bodies.</summary>
    public BodiesInWords Bodies { get; }

    /// <summary>Dates.</summary>
    public PrintedDate Dates { get; }

    /// <summary>The words that paragraphs open with.</summary>
    public OpeningForms Openings { get; }

    /// <summary>The headings of annexes.</summary>
    public AnnexHeading Annexes { get; }

    /// <summary>The headings of articles.</summary>
    public ArticleHeading Articles { get; }

    /// <summary>The enacting formula.</summary>
    public EnactingFormula Formula { get; }

    /// <summary>The numbers of meetings.</summary>
    public MeetingNumber Meetings { get; }

    /// <summary>What ends a sentence.</summary>
    public SentenceEnd Sentences { get; }

    /// <summary>The subjects of a President's statement.</summary>
    public StatementSubject Statements { get; }

    /// <summary>The numbers and letters that paragraphs begin with.</summary>
    public ListMark Marks { get; }

    /// <summary>The numbers of operative paragraphs that have no full stop.</summary>
    public ParagraphNumber Numbers { get; }
}
