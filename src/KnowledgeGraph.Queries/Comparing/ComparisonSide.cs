using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Wording.Alignment;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>One of two texts that are compared: a loaded one, a part of one, or a draft.</summary>
public sealed record ComparisonSide
{
    /// <summary>No more of its paragraphs are compared.</summary>
    public const int MostParagraphs = 5_000;

    /// <summary>Nor more of its characters.</summary>
    public const int MostCharacters = 4_000_000;

    /// <summary>What it is called: its symbol, its title, the name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The instrument that it is, where it is in the graph.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>The part of the instrument that is compared; null for all of it.</summary>
    public ProvisionId? Part { get; init; }

    /// <summary>The words that it begins to speak with.</summary>
    public string? Enacting { get; init; }

    /// <summary>Its paragraphs in their order, without cover, notes and closing.</summary>
    public IReadOnlyList<ComparedParagraph> Paragraphs { get; private init; } = [];

    /// <summary>Its footnotes.</summary>
    public IReadOnlyList<ComparedParagraph> Notes { get; private init; } = [];

    /// <summary>What stands behind the last paragraph.</summary>
    public string? Closing { get; private init; }

    /// <summary>How many paragraphs of it are left out.</summary>
    public int LeftOut { get; private init; }

    /// <summary>A text of the graph.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="part">The part that is compared; null for all of it.</param>
    /// <param name="provisions">The provisions that are compared, in their order.</param>
    /// <param name="more">How many more there are.</param>
    public static ComparisonSide Of(Instrument instrument, Provision? part, IReadOnlyList<Provision> provisions, int more) => new ComparisonSide
    {
        Name = (instrument.Symbol ?? instrument.Title ?? instrument.Id.Value) + (part is null ? "" : " " + part.Id.Label),
        Title = part is null ? instrument.Title : null,
        Instrument = instrument,
        Part = part?.Id,
        LeftOut = more,
    }.With([.. provisions.Select(p => new ComparedParagraph(p.Id.Label, p.Kind, p.Text, p.Number, p.Verb, p.Parent?.Label)
        {
            Id = p.Id,
            Marks = p.Marks,
        })]);

    /// <summary>A draft, or any text that was read and is not in the graph.</summary>
    /// <param name="document">The text.</param>
    /// <param name="name">What it is called where it has no symbol.</param>
    public static ComparisonSide Of(Document document, string name) => new ComparisonSide
    {
        Name = document.Head.Symbol ?? name,
        Title = document.Head.Title,
    }.With([.. document.Provisions.Select(p => new ComparedParagraph(p.Label, p.Kind, p.Text, p.Number, p.Verb, p.Parent) { Marks = p.Marks })]);

    private ComparisonSide With(IReadOnlyList<ComparedParagraph> all)
    {
        var paragraphs = new List<ComparedParagraph>();
        int characters = 0;
        int leftOut = LeftOut;
        foreach (ComparedParagraph paragraph in all.Where(p =>
            p.Kind is not (ProvisionKind.Head or ProvisionKind.Closing or ProvisionKind.Footnote)))
        {
            if (paragraphs.Count == MostParagraphs || characters + paragraph.Text.Length > MostCharacters)
            {
                leftOut++;
                continue;
            }

            characters += paragraph.Text.Length;
            paragraphs.Add(paragraph);
        }

        return this with
        {
            Enacting = all.FirstOrDefault(p => p.Kind == ProvisionKind.Head) is { } head ? EnactingWords.Of(head.Text) : null,
            Paragraphs = paragraphs,
            Notes = [.. all.Where(p => p.Kind == ProvisionKind.Footnote && p.Text.Length <= MostCharacters / 10).Take(MostParagraphs)],
            Closing = all.LastOrDefault(p => p.Kind == ProvisionKind.Closing)?.Text,
            LeftOut = leftOut,
        };
    }
}
