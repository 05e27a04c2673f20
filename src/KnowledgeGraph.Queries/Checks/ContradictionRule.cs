using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>The one rule of what a citation gets wrong. It judges facts, and asks nobody.</summary>
public static partial class ContradictionRule
{
    private static readonly FrozenDictionary<InstrumentId, KnownInstrument> Articles =
        KnownInstruments.All.Where(k => k.Articles is not null).ToFrozenDictionary(k => k.Id);

    /// <summary>What a citation says that the instrument does not bear out.</summary>
    /// <param name="cited">What the citation says.</param>
    /// <param name="target">What is cited.</param>
    public static IEnumerable<Contradiction> OfInstrument(CitedFacts cited, Instrument target)
    {
        if (Articles.TryGetValue(target.Id, out KnownInstrument? counted))
        {
            foreach (int article in CitedArticles.Of(cited.Pinpoint).Where(a => a > counted.Articles))
            {
                yield return Contradiction.NoSuchArticle(counted.Title, article, counted.Articles!.Value);
            }
        }

        // A lettered part has a day and a title of its own; so has the text of an annex a title.
        if (cited.IsOfALetteredPart)
        {
            yield break;
        }

        // Several texts bear one name, and a letter or a report has the day on which it was written, sent and issued: what is not loaded is only
        // held to one day where it was adopted on it.
        if (cited.Date is { } day && target.Date is { } own && day != own && (target.IsLoaded || IsAdopted(target.Kind)))
        {
            yield return target.IsLoaded ? Contradiction.OfDate(target.Id, day, own) : Contradiction.OfDateElsewhere(target.Id, day, own);
        }

        // A title beside a pinpoint ("section I of its resolution 74/133, entitled …") is that of the section; paragraphs have none. Titles are
        // the same if their words are: quotation marks, dashes, articles are printed in several ways.
        if (cited.Title is { } title && !IsOfASection(cited.Pinpoint) && target is { IsLoaded: true, Title: { } name }
            && NameKey.Of(title) != NameKey.Of(name))
        {
            yield return Contradiction.OfTitle(target.Id, title, name);
        }
    }

    /// <summary>The parts that a citation names and the text does not have: paragraphs are only missed in a text whose paragraphs are known to be
    /// whole.</summary>
    /// <param name="cited">What the citation says.</param>
    /// <param name="text">The text of what is cited.</param>
    /// <param name="held">What is cited, where its text stands in the annex of another; else null.</param>
    public static IEnumerable<Contradiction> OfText(CitedFacts cited, TargetText text, Instrument? held = null)
    {
        if (text.Last is { } last && IsOfParagraphs(cited))
        {
            // Of "paragraph 2 (c)" only the paragraph is judged: its parts may be printed within it, under headings, or as a list of another form.
            foreach (string part in cited.Parts.Where(p => IsNumbered(p) && TargetText.Number(p) > last))
            {
                yield return held is null
                    ? Contradiction.NoSuchParagraph(cited.Target, part, last)
                    : Contradiction.NoSuchParagraphInAnnex(held.Title ?? held.Id.Value, part, last);
            }
        }

        if (held is not null)
        {
            yield break;
        }

        foreach (string annex in cited.Parts.Where(IsAnnex).Select(p => p.Split(':')[0]).Distinct().Where(text.Lacks))
        {
            yield return Contradiction.NoSuchAnnex(cited.Target, annex, text.Annexes);
        }

        foreach (string letter in cited.Parts.Select(Letter).OfType<string>().Distinct().Where(text.LacksLetter))
        {
            yield return Contradiction.NoSuchLetter(cited.Target, letter, text.Letters);
        }
    }

    /// <summary>Whether a citation names an annex, or a part that a resolution was adopted in.</summary>
    public static bool IsOfRooms(CitedFacts cited) => cited.Parts.Any(p => IsAnnex(p) || Letter(p) is not null);

    /// <summary>Whether a citation names paragraphs of the text itself, not of a section or an annex, which may be numbered anew.</summary>
    public static bool IsOfParagraphs(CitedFacts cited) => !cited.IsOfALetteredPart && !IsOfASection(cited.Pinpoint) && cited.Parts.Any(IsNumbered);

    private static bool IsAdopted(InstrumentKind kind) =>
        kind is InstrumentKind.Resolution or InstrumentKind.Decision or InstrumentKind.PresidentialStatement;

    private static bool IsAnnex(string part) => part.StartsWith("Annex", StringComparison.Ordinal);

    private static string? Letter(string part) => part is [>= 'A' and <= 'Z'] ? part : ResolutionPart.LetterOf(part);

    private static bool IsNumbered(string part) => part.Length > 0 && char.IsAsciiDigit(part[0]);

    private static bool IsOfASection(string? pinpoint) => pinpoint is not null && Section().IsMatch(pinpoint);

    // Every unit of a pinpoint but a paragraph, as the extraction abbreviates it.
    [GeneratedRegex(@"\b(sect|chap|part|annex|appendi|art|goal|rule|enclosure|attachment|resolution)", RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
