using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text whose noun is in small letters behind the place or the body that it is called after, or behind its day: "the Naivasha agreement",
/// "the N’Djamena ceasefire agreement", "the LPDF roadmap", "the 17 June ceasefire agreement".</summary>
internal sealed class PlacedSmallName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "it is called after a place or a day";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        int head = tokens[at].IsCapital || !NameWords.PlacedNouns.Has(tokens[at].Word) ? 0
            : tokens.Is(at, Keyword.Agreements) || IsPlanOfPlace(tokens, at) ? at + 1 : InstrumentNoun.End(tokens, at, false);
        int start = head == 0 ? at : NameStart.OverQualities(tokens, at, passage.Bound), first = start;
        if (head == 0 || !tokens[start - 1].IsCapital)
        {
            return false;
        }

        NamedInstrument? named;
        if (DateInFront.TryRead(tokens, ref first, out DateOnly? day))
        {
            day ??= DateInFront.LatestBefore(tokens, first, passage.Table.Day);
            named = first < passage.Bound || day is null || !tokens.Is(first - 1, Keyword.The) ? null : OfDay(passage, at, (start, head), day.Value);
            first = start;
        }
        else
        {
            first = NameStart.OverWords(tokens, start, passage.Bound);
            while (first < start && IsOfDate(tokens, first))
            {
                first++;
            }

            named = first == start || NameWords.IsOwner(tokens[tokens[start - 1]])
                ? null : Known(passage, first, (start, head), tokens[at].Word) ?? New(passage, first, start, at, head);
        }

        if (named is null)
        {
            return false;
        }

        passage.Add(named.Words.Length > 1 ? MatchKind.Name : MatchKind.ShortForm, first, head, named, passage.Printed(first, head));
        at = head;
        return true;
    }

    // "the Kampala plan"; a plan of more words is anybody's.
    private static bool IsPlanOfPlace(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.Plan) && tokens.Is(at - 2, Keyword.The) && !tokens.Is(at + 1, Keyword.Of) && !tokens.Is(at + 1, Keyword.For);

    // "the 27 September 2012 Addis Ababa agreements"
    private static bool IsOfDate(TokenList tokens, int at) =>
        tokens.IsNumber(at) || PrintedDate.English.MonthAt(tokens[tokens[at]], out _) == tokens[at].Length;

    private static NamedInstrument OfDay(NamePassage passage, int noun, (int Start, int End) name, DateOnly day)
    {
        Keyword word = passage.Tokens[noun].Word;
        string title = passage.Printed(name.Start, name.End);
        return passage.Table.Of(word, day) is [NamedInstrument known] ? known : passage.Table.Learn(new NamedInstrument
        {
            Title = title,
            Words = [title],
            Noun = word,
            Kind = InstrumentNoun.Kind(word),
            Day = day,
            LocalTo = title,
        });
    }

    // "the Moscow agreement" of a text that names the Moscow Agreement, or that everybody knows.
    private static NamedInstrument? Known(NamePassage passage, int first, (int Start, int End) small, Keyword noun)
    {
        string printed = passage.Printed(first, small.End);
        char[] capitals = printed.ToCharArray();
        int offset = passage.Tokens[first].Start;
        for (int i = small.Start; i < small.End; i++)
        {
            int letter = passage.Tokens[i].Start - offset;
            capitals[letter] = char.ToUpperInvariant(capitals[letter]);
        }

        string[] words = printed.Split(' ');
        return passage.Table.Longest(new string(capitals)) ?? passage.Table.Longest(printed)
            ?? (passage.Table.Meant(words, noun, false) is [NamedInstrument meant] ? meant
                : passage.Table.MadeOf(words, noun) is [NamedInstrument made] ? made : null);
    }

    private static NamedInstrument? New(NamePassage passage, int first, int start, int noun, int head)
    {
        TokenList tokens = passage.Tokens;
        int before = first;
        bool isDated = DateInFront.TryRead(tokens, ref before, out _);
        bool mayBe = tokens.Is(before - 1, Keyword.The) && !tokens.Is(head, Keyword.To)
            && (tokens.Is(noun, Keyword.Roadmap) || tokens.Is(noun, Keyword.Road) || isDated || IsPlace(tokens, first, start, noun)
                || CitedDate.Behind(tokens, head) is not null);
        if (!mayBe || !IsProper(tokens, first, start))
        {
            return null;
        }

        string title = passage.Printed(first, head);
        return passage.Table.Learn(new NamedInstrument
        {
            Title = title,
            Words = title.Split(' '),
            Noun = tokens.Is(noun, Keyword.Agreements) ? Keyword.None : tokens[noun].Word,
            Kind = InstrumentNoun.Kind(tokens.Is(noun, Keyword.Agreements) ? Keyword.Agreement : tokens[noun].Word),
        });
    }

    // No other text, "the Rome Statute accords to the victims"; no general words, "the Joint agreement".
    private static bool IsProper(TokenList tokens, int first, int start)
    {
        bool isProper = false;
        for (int i = first; i < start; i++)
        {
            isProper |= tokens[i] is { Kind: TokenKind.Word, IsCapital: true } word && !NameWords.IsGeneral(tokens[word]);
            if (InstrumentNoun.Is(tokens[i].Word))
            {
                return false;
            }
        }

        return isProper;
    }

    // Bodies have many agreements: "the World Trade Organization agreements", "the IAEA safeguards agreement".
    private static bool IsPlace(TokenList tokens, int first, int start, int noun)
    {
        bool isAbbreviation = start == first + 1 && !tokens[tokens[first]].ContainsAnyInRange('a', 'z');
        bool isPair = tokens.Is(noun, Keyword.Agreements) && tokens.IsDash(first + 1);
        return !isAbbreviation && !isPair && BodyNames.At(tokens, first, out _) != start
            && !NameWords.BodyNouns.Has(tokens, start - 1) && !NameWords.OwnerEnds.Has(tokens, start - 1);
    }
}
