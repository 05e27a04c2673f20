using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>The names of a document: what the vocabulary knows, what the text has named so far, and which of them a short form means.</summary>
internal sealed class NameTable
{
    private const int MostMentioned = 256;

    private static readonly WordTrie<NamedInstrument> Vocabulary = Known();
    private static readonly NamedInstrument? CharterOfAll = FindCharter();
    private static readonly FrozenDictionary<string, NamedInstrument> Standing = StandingForResolutions();

    private readonly WordTrie<NamedInstrument> _learnt = new();
    private readonly Dictionary<Keyword, List<Mentioned>> _mentioned = [];
    private readonly Dictionary<NamedInstrument, NamedInstrument> _own = [];
    private readonly Dictionary<Keyword, NamedInstrument> _defined = [];
    private readonly List<NamedInstrument> _noted = [];
    private NamedInstrument? _lastNoted;
    private readonly string _title;
    private readonly string _document;
    private readonly PrintedTitles _printed;
    private int _paragraph;

    /// <summary>A document's names.</summary>
    /// <param name="head">The document's head: of two names that fit, the one in its title is meant; names of general words belong to its id; a
    /// day without a year is one before its own.</param>
    /// <param name="printed">Which titles of a text the document prints.</param>
    public NameTable(DocumentHead head, PrintedTitles printed)
    {
        (_title, _document, Day, _printed) = (head.Title ?? "", head.Id.Value, head.Date, printed);
        MentionTitle();
    }

    /// <summary>The day of the document; null where it is not known.</summary>
    public DateOnly? Day { get; }

    /// <summary>The texts in small letters that the document has told which they are.</summary>
    public SmallTexts Small { get; } = new();

    /// <summary>The drafted articles that the text has named last; null where it has named none.</summary>
    public NamedInstrument? Drafted { get; set; }

    /// <summary>The decisions of bodies of which the document has told the symbol.</summary>
    public ToldDecisions Decisions { get; } = new();

    /// <summary>Begins a provision.</summary>
    public void Begin() => _paragraph++;

    /// <summary>The longest name at a token that the document or the vocabulary knows; the token behind it, or 0.</summary>
    public int Longest(TokenList tokens, int at, out NamedInstrument? named)
    {
        int learnt = _learnt.Longest(tokens, at, out NamedInstrument? own);
        int known = Vocabulary.Longest(tokens, at, out NamedInstrument? general);
        named = learnt >= known ? own : general is null ? null : Own(general);
        return Math.Max(learnt, known);
    }

    /// <summary>What the vocabulary knows under exactly these words; null where it knows nothing.</summary>
    public NamedInstrument? Longest(string title)
    {
        var tokens = new TokenList();
        tokens.Fill(title);
        return Longest(tokens, 0, out NamedInstrument? named) == tokens.Count ? named : null;
    }

    /// <summary>"the Charter" in a text that names none before it: every text of the United Nations means this one.</summary>
    public NamedInstrument? Charter => CharterOfAll is null ? null : Own(CharterOfAll);

    // What one document says of a name stays with it: the vocabulary is shared.
    private NamedInstrument Own(NamedInstrument general)
    {
        if (!_own.TryGetValue(general, out NamedInstrument? own))
        {
            _own[general] = own = general.Fresh(_printed.Of);
        }

        return own;
    }

    // "Modalities for the high-level meeting on the appraisal of the United Nations Global Plan of Action to Combat …": what the title names is
    // named before all else.
    private void MentionTitle()
    {
        var tokens = new TokenList();
        tokens.Fill(_title);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsCapital && Vocabulary.Longest(tokens, i, out NamedInstrument? named) is int end && end > i + 1)
            {
                Mention(Own(named!));
                i = end - 1;
            }
        }
    }

    /// <summary>Whether a name is in the vocabulary under its full title.</summary>
    public static bool IsKnownTitle(NamedInstrument named, string printed) =>
        string.Equals(named.Title, printed, StringComparison.Ordinal) && Vocabulary.Has(named.Title);

    /// <summary>The text names an instrument here, be it in the name of a body: "the Conference of the Parties to the Convention on …".</summary>
    /// <param name="named">The instrument.</param>
    /// <param name="isByName">Whether by a name, not by a noun alone.</param>
    public void Mention(NamedInstrument named, bool isByName = true)
    {
        Mention(named, named.Noun, isByName);
        foreach (OtherName other in named.OtherNames)
        {
            if (other.Noun != named.Noun && other.Noun != Keyword.None)
            {
                Mention(named, other.Noun, isByName);
            }
        }
    }

    private void Mention(NamedInstrument named, Keyword noun, bool isByName)
    {
        if (!_mentioned.TryGetValue(noun, out List<Mentioned>? mentioned))
        {
            _mentioned[noun] = mentioned = [];
        }

        // The most recent comes last; of a text that names more than anybody can mean by a short form, the latest are kept.
        int before = mentioned.FindIndex(m => m.Named == named);
        if (before >= 0)
        {
            isByName |= mentioned[before].IsByName && mentioned[before].Paragraph == _paragraph;
            mentioned.RemoveAt(before);
        }

        mentioned.Add(new Mentioned(named, _paragraph, isByName));
        if (mentioned.Count > MostMentioned)
        {
            mentioned.RemoveAt(0);
        }
    }

    /// <summary>Takes up a name that is new to the document. One that many texts bear is the document's own.</summary>
    public NamedInstrument Learn(NamedInstrument named)
    {
        if (named.IsRepeated || NameWords.IsOfAnyOfItsKind(named))
        {
            named = new NamedInstrument
            {
                Title = named.Title,
                Words = named.Words,
                Noun = named.Noun,
                Kind = named.Kind,
                Symbol = named.Symbol,
                Annex = named.Annex,
                Day = named.Day,
                LocalTo = named.Symbol ?? _document,
            };
        }

        // "the 3 July 2004 Communiqué": its noun alone is no name.
        if (named.Words.Length > 1)
        {
            _learnt.Add(named.Title, named);
        }

        return named;
    }

    /// <summary>Takes up another name for an instrument: "(the International Tracing Instrument)".</summary>
    public void Learn(string alias, NamedInstrument named)
    {
        _learnt.Add(alias, named);
        named.OtherNames.Add(OtherNameOf(alias));
    }

    private static OtherName OtherNameOf(string name)
    {
        var tokens = new TokenList();
        tokens.Fill(name);
        NamedInstrument read = NamedInstrument.FromTokens(tokens, 0, tokens.Count, name);
        return new OtherName(read.Words, read.Noun);
    }

    /// <summary>Takes up what a text says it calls by a noun alone: "the United Nations Convention on the Law of the Sea (“the
    /// Convention”)".</summary>
    public void Define(Keyword noun, NamedInstrument named) => _defined[noun] = named;

    /// <summary>What the text says it calls by a noun alone; null where it says nothing of the kind.</summary>
    public NamedInstrument? Defined(Keyword noun) => _defined.GetValueOrDefault(noun);

    /// <summary>The text names a resolution or decision that only a note identifies.</summary>
    public void MentionNoted(NamedInstrument named)
    {
        _lastNoted = named;
        if (!_noted.Contains(named))
        {
            _noted.Add(named);
        }
    }

    /// <summary>The text cites one by its number: "that resolution" is this one from here on.</summary>
    public void MentionNumbered() => _lastNoted = null;

    /// <summary>The resolution or decision without a number that the text has named last, with no number since; null where there is none.</summary>
    public NamedInstrument? LastNoted(Keyword noun) => _lastNoted?.Noun == noun ? _lastNoted : null;

    /// <summary>The resolution or decision without a number that a year tells: "the 1995 resolution"; null where it tells none or several.</summary>
    public NamedInstrument? Noted(Keyword noun, int year)
    {
        List<NamedInstrument> all = _noted.FindAll(n => n.Noun == noun);
        return all is [{ Day: null } only] ? only : all.FindAll(n => n.Day?.Year == year) is [NamedInstrument dated] ? dated : null;
    }

    /// <summary>The text cites a resolution by its number and title: a text of the vocabulary that is this resolution is named by it.</summary>
    public void MentionTitled(string symbol, string title)
    {
        if (Standing.TryGetValue(symbol, out NamedInstrument? named) && title.Contains(named.Title, StringComparison.OrdinalIgnoreCase))
        {
            NamedInstrument own = Own(named);
            own.Symbol ??= symbol;
            Mention(own);
        }
    }

    /// <summary>The instrument with a noun and a date that the text has named; nothing where it has named none or several.</summary>
    public IReadOnlyList<NamedInstrument> Of(Keyword noun, DateOnly day) =>
        _mentioned.GetValueOrDefault(noun)?.FindAll(m => m.Named.Day == day) is [Mentioned only] ? [only.Named] : [];

    /// <summary>The only instrument named so far whose initials these letters are; null where there is none or several.</summary>
    public NamedInstrument? OfInitials(ReadOnlySpan<char> letters)
    {
        NamedInstrument? only = null;
        foreach (List<Mentioned> mentioned in _mentioned.Values)
        {
            foreach (Mentioned mention in mentioned)
            {
                if (mention.Named != only && Initials.AreOf(letters, mention.Named))
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = mention.Named;
                }
            }
        }

        return only;
    }

    /// <summary>The only agreement named so far that can be one of peace; null where there is none or several. That on a mission's status, on
    /// safeguards or on a seat is none.</summary>
    public NamedInstrument? PeaceAgreement =>
        _mentioned.GetValueOrDefault(Keyword.Agreement)?.FindAll(m => !Array.Exists(m.Named.Words, w => NameWords.OtherAgreements.Has(w)))
            is [Mentioned only] ? only.Named : null;

    /// <summary>
    /// What a short form means: the instruments named before it whose title has these words on the same noun, of those in the nearest
    /// paragraph that names any. More than one is ambiguous, unless the document's title names one of them.
    /// </summary>
    public IReadOnlyList<NamedInstrument> Meant(ReadOnlySpan<string> words, Keyword noun, bool isBare) =>
        _mentioned.TryGetValue(noun, out List<Mentioned>? mentioned) ? Meant(mentioned, words, isBare, false, ShortFor.IsPart) : [];

    /// <summary>What "that Convention" means: the last instrument with this noun that the text has named.</summary>
    public IReadOnlyList<NamedInstrument> Last(ReadOnlySpan<string> words, Keyword noun) =>
        _mentioned.TryGetValue(noun, out List<Mentioned>? mentioned) ? Meant(mentioned, words, true, true, ShortFor.IsPart) : [];

    /// <summary>
    /// What a short form means whose words do not stand together in any name before it: the instruments whose name has all of them.
    /// </summary>
    public IReadOnlyList<NamedInstrument> MadeOf(ReadOnlySpan<string> words, Keyword noun) =>
        _mentioned.TryGetValue(noun, out List<Mentioned>? mentioned) ? Meant(mentioned, words, false, false, ShortFor.IsMadeOf) : [];

    private List<NamedInstrument> Meant(List<Mentioned> mentioned, ReadOnlySpan<string> words, bool isBare, bool isLast, Fits fits)
    {
        List<NamedInstrument> nearest = [], all = [];
        int paragraph = -1;
        bool isByName = false;
        for (int i = mentioned.Count - 1; i >= 0; i--)
        {
            Mentioned mention = mentioned[i];
            if (!fits(mention.Named, words))
            {
                continue;
            }

            all.Add(mention.Named);
            // Within the paragraph that speaks the nearest is meant; in an earlier one, all that it names.
            paragraph = paragraph < 0 ? mention.Paragraph : paragraph;
            if (mention.Paragraph == paragraph && (paragraph != _paragraph || nearest.Count == 0))
            {
                nearest.Add(mention.Named);
                isByName = mention.IsByName;
            }
        }

        if (all.Count < 2 || (paragraph == _paragraph && (words.Length > 1 || isByName || isLast)))
        {
            return nearest;
        }

        return all.Find(f => _title.Contains(f.Title, StringComparison.OrdinalIgnoreCase)) is NamedInstrument titled ? [titled]
            : isBare && paragraph != _paragraph && BuiltOn(all, words) is NamedInstrument bare ? [bare]
            : nearest;
    }

    private delegate bool Fits(NamedInstrument named, ReadOnlySpan<string> words);

    private readonly record struct Mentioned(NamedInstrument Named, int Paragraph, bool IsByName);

    // "the Declaration" is rather the Declaration on a Culture of Peace than the Millennium Declaration: the only one whose title begins so.
    private static NamedInstrument? BuiltOn(List<NamedInstrument> all, ReadOnlySpan<string> words)
    {
        NamedInstrument? only = null;
        foreach (NamedInstrument named in all)
        {
            if (named.Words.AsSpan().StartsWith(words))
            {
                if (only is not null)
                {
                    return null;
                }

                only = named;
            }
        }

        return only;
    }

    private static NamedInstrument? FindCharter()
    {
        var title = new TokenList();
        title.Fill(KnownInstruments.All.FirstOrDefault(i => i.Kind == InstrumentKind.Charter)?.Title ?? "");
        Vocabulary.Longest(title, 0, out NamedInstrument? charter);
        return charter;
    }

    private static FrozenDictionary<string, NamedInstrument> StandingForResolutions()
    {
        var standing = new Dictionary<string, NamedInstrument>(StringComparer.Ordinal);
        var title = new TokenList();
        foreach (KnownInstrument instrument in KnownInstruments.All)
        {
            title.Fill(instrument.Title);
            if (instrument is { Symbol: string symbol, Annex: null } && Vocabulary.Longest(title, 0, out NamedInstrument? named) == title.Count)
            {
                standing.TryAdd(symbol, named!);
            }
        }

        return standing.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static WordTrie<NamedInstrument> Known()
    {
        var known = new WordTrie<NamedInstrument>();
        var tokens = new TokenList();
        foreach (KnownInstrument instrument in KnownInstruments.All)
        {
            tokens.Fill(instrument.Title);
            NamedInstrument named = NamedInstrument.FromTokens(tokens, 0, tokens.Count, instrument.Title, instrument.Kind, instrument);
            known.Add(instrument.Title, named);
            foreach (string name in instrument.Names)
            {
                known.Add(name, named);
                named.OtherNames.Add(OtherNameOf(name));
            }
        }

        return known;
    }
}
