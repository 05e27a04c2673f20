using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>An instrument that a document knows by name.</summary>
internal sealed class NamedInstrument
{
    // "final communiqué of the IWG"
    private const int MostWordsOfABody = 5;

    private Func<NamedInstrument, string?>? _printed;
    private string? _printedTitle;

    private static readonly WordSet Repeated = new(NameVocabulary.English.Repeated);

    // "of the 79th meeting": of that there is one.
    private static readonly WordSet Ordinals = new(DateWords.English.Ordinals);
    private static readonly WordSet MeetingBodies = new(NameVocabulary.English.MeetingBodies);

    /// <summary>Its fullest title.</summary>
    public required string Title { get; init; }

    /// <summary>The fullest of its titles that the document prints, where that is not <see cref="Title"/>; null elsewhere.</summary>
    /// <remarks>Looked for when it is asked for: most names of the vocabulary that a text touches are not cited.</remarks>
    public string? PrintedTitle
    {
        get
        {
            if (_printed is { } printed)
            {
                _printed = null;
                _printedTitle = printed(this);
            }

            return _printedTitle;
        }
    }

    /// <summary>Says that the document calls it by a name that it prints in parts: "the treaties of Tlatelolco and Rarotonga".</summary>
    /// <param name="name">The name.</param>
    /// <param name="hasTitle">Whether the document prints its title too, which is the fuller one.</param>
    public void CallHere(string name, bool hasTitle)
    {
        if (!hasTitle && PrintedTitle is null && name != Title)
        {
            _printedTitle = name;
        }
    }

    /// <summary>The words of the title.</summary>
    public required string[] Words { get; init; }

    /// <summary>What else it is called, by the vocabulary and by the document.</summary>
    public List<OtherName> OtherNames { get; init; } = [];

    /// <summary>The noun that the title is built on.</summary>
    public required Keyword Noun { get; init; }

    /// <summary>What kind of instrument.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>The symbol that it is or that its text stands in, as the document gives it.</summary>
    public string? Symbol { get; set; }

    /// <summary>The annex of <see cref="Symbol"/> that holds its text.</summary>
    public string? Annex { get; set; }

    /// <summary>The day that the document prints with it; null where it prints none.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The id by which the vocabulary knows it; null for a name that only the document knows.</summary>
    public InstrumentId? KnownId { get; init; }

    /// <summary>The symbol by which the vocabulary knows it.</summary>
    public string? KnownSymbol { get; init; }

    /// <summary>
    /// Whether a footnote with this symbol can be about the instrument itself: what is a resolution by its id is no other document, of a treaty
    /// in the vocabulary only the resolution that adopted it can be, and of another text only what the vocabulary says.
    /// </summary>
    public bool MayBe(string? symbol) => symbol is null || symbol == KnownSymbol || KnownId switch
    {
        null => true,
        { IsSymbol: true } => false,
        _ when Kind == InstrumentKind.Treaty => IsResolution(symbol) && !IsResolution(KnownSymbol),
        _ => Kind != InstrumentKind.Charter
            && (KnownSymbol is null || IsOfConference(symbol) || symbol.AsSpan().StartsWith(WithoutPart(KnownSymbol))),
    };

    // "A/73/12 (Part I) and A/73/12 (Part II)"
    private static ReadOnlySpan<char> WithoutPart(string symbol) =>
        symbol.IndexOf('(', StringComparison.Ordinal) is int part and > 0 ? symbol.AsSpan(0, part) : symbol;

    // What a conference adopts is printed in several of its documents.
    private static bool IsOfConference(string symbol) => symbol.Contains("CONF.", StringComparison.Ordinal);

    // "agreement of 8 July 2006", "rules of procedure in CLCS/40/Rev.1": every peace process has its "Peace Agreement".
    private string TitleOfItsOwn =>
        Symbol is null && Day is DateOnly day && (LocalTo is not null || IsRepeated)
            ? string.Create(CultureInfo.InvariantCulture, $"{Title} of {day:d MMMM yyyy}")
            : LocalTo is null ? Title : $"{Title} in {Symbol ?? LocalTo}";

    /// <summary>Whether a body has one of each of its meetings: "the communiqué of the Peace and Security Council", "the AU-PSC
    /// Communiqué".</summary>
    public bool IsRepeated =>
        Array.Exists(Words, word => Repeated.Has(word.ToLowerInvariant())) && !Array.Exists(Words, word => Ordinals.Has(word))
            && (Array.Exists(Words, word => MeetingBodies.Has(word)) || IsAbbreviation(Words[0])
                || (Words.Length <= MostWordsOfABody && IsAbbreviation(Words[^1])));

    private static bool IsAbbreviation(string word) => word.Length > 1 && !word.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The document that a name of general words belongs to: every peace process has its "Peace Agreement". Null for a proper
    /// name.</summary>
    public string? LocalTo { get; init; }

    /// <summary>The text of the vocabulary that the document declares this to be: "the agreement signed in Linas-Marcoussis on 24 January 2003
    /// (“the Linas-Marcoussis Agreement”)".</summary>
    public NamedInstrument? DeclaredAs { get; set; }

    /// <summary>Its id. A name stands for a resolution itself, but not for a report or publication that holds its text.</summary>
    public InstrumentId Id => KnownId ?? DeclaredAs?.KnownId
        ?? (Annex is null && IsStandingFor ? new InstrumentId(Symbol!) : KnownByPlace?.Id ?? InstrumentId.FromTitle(TitleOfItsOwn));

    // "the agreement (S/2003/99)": no other text of its kind is known to stand there.
    private KnownInstrument? KnownByPlace =>
        LocalTo is not null && Symbol is not null && KnownNames.At(Symbol) is { } known && known.Kind == Kind && (Annex ?? known.Annex) == known.Annex
            && HasNoun(known) ? known : null;

    private bool HasNoun(KnownInstrument known) =>
        known.Names.Prepend(known.Title).Any(name => name.Split(' ').Any(word => Lexicon.Find(word.ToLowerInvariant()) == Noun));

    /// <summary>Whether the symbol that the document gives is a resolution's.</summary>
    public bool IsStandingFor => IsResolution(Symbol);

    private static bool IsResolution(string? symbol) => symbol is not null && DocumentSymbol.KindOf(symbol) == InstrumentKind.Resolution;

    /// <summary>The same name for another document, without what one document said of it.</summary>
    /// <param name="printed">Finds which of its titles that document prints.</param>
    public NamedInstrument Fresh(Func<NamedInstrument, string?> printed) =>
        new()
        {
            Title = Title,
            _printed = printed,
            Words = Words,
            Noun = Noun,
            Kind = Kind,
            KnownId = KnownId,
            KnownSymbol = KnownSymbol,
            OtherNames = [.. OtherNames],
        };

    /// <summary>A name out of tokens.</summary>
    public static NamedInstrument FromTokens(
        TokenList tokens, int from, int to, string title, InstrumentKind? kind = null, KnownInstrument? known = null)
    {
        var words = new List<string>(to - from);
        Keyword noun = Keyword.None;
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark)
            {
                words.Add(tokens[tokens[i]].ToString());
                bool isNoun = InstrumentNoun.Is(tokens[i].Word) && InstrumentNoun.End(tokens, i, true) > 0 && !IsAnothers(tokens, from, i);
                noun = noun == Keyword.None && isNoun ? tokens[i].Word : noun;
            }
        }

        // "Framework Convention": the last of two nouns side by side is the one that counts.
        for (int i = from; i + 1 < to; i++)
        {
            if (tokens[i].Word == noun && InstrumentNoun.Is(tokens[i + 1].Word) && InstrumentNoun.End(tokens, i, true) == i + 1)
            {
                noun = tokens[i + 1].Word;
                break;
            }
        }

        return new NamedInstrument
        {
            Title = title,
            Words = [.. words],
            Noun = noun,
            Kind = kind
            ?? InstrumentNoun.Kind(noun),
            KnownId = known?.Id,
            KnownSymbol = known?.Symbol
        };
    }

    // "Final Document of the … Conference of the Parties to the Treaty …" is no treaty: what an article opens in a title is another text.
    private static bool IsAnothers(TokenList tokens, int from, int noun)
    {
        int first = noun;
        while (first > from && tokens[first - 1] is { Kind: TokenKind.Word, IsCapital: true, Word: Keyword.None })
        {
            first--;
        }

        return first > from && tokens.Is(first - 1, Keyword.The);
    }
}
