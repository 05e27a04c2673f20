using System.Globalization;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters that the place identifies where it was concluded: "the political agreement signed in Libreville".</summary>
internal sealed class ConcludedSmallName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "the place stands with it where it was concluded";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at].IsCapital || !NameWords.PlacedNouns.Has(tokens[at].Word))
        {
            return false;
        }

        int head = InstrumentNoun.End(tokens, at, false), start = NameStart.OverQualities(tokens, at, passage.Bound);
        int end = head + 2;
        bool isConcluded = head > 0 && tokens.Is(start - 1, Keyword.The) && ShortFormWords.Conclusions.Has(tokens, head)
            && tokens[head + 1].Word is Keyword.In or Keyword.At;
        while (isConcluded && (NameShape.IsNameWord(tokens, end) || tokens.IsDash(end)))
        {
            end++;
        }

        if (!isConcluded || end == head + 2 || PrintedDate.English.MonthAt(tokens[tokens[head + 2]], out _) > 0)
        {
            return false;
        }

        string place = passage.Printed(head + 2, end), title = passage.Printed(start, end);
        NamedInstrument named = passage.Table.Longest(title) ?? CalledAfter(passage, place, (start, head))
            ?? (passage.Table.Meant([.. place.Split(' '), tokens[tokens[at]].ToString()], tokens[at].Word, false) is [NamedInstrument known]
                && !known.Title.EndsWith('s') ? known
                : passage.Table.Learn(new NamedInstrument
                {
                    Title = title,
                    Words = title.Split(' '),
                    Noun = tokens[at].Word,
                    Kind = InstrumentNoun.Kind(tokens[at].Word),
                }));
        passage.Add(MatchKind.Name, start, end, named, title);
        if (CitedDate.Behind(tokens, head) is DateOnly day)
        {
            passage.Names[^1].Date ??= day;
            named.Day ??= day;
        }

        at = end;
        return true;
    }

    // "the comprehensive peace agreement signed in Libreville on 21 June 2008" is the Libreville Comprehensive Peace Agreement of that day.
    private static NamedInstrument? CalledAfter(NamePassage passage, string place, (int Start, int End) words)
    {
        string noun = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(passage.Printed(words.Start, words.End));
        return CitedDate.Behind(passage.Tokens, words.End) is DateOnly day && passage.Table.Longest($"{place} {noun}") is { KnownId: { } id } known
            && KnownNames.Of(id).Any(text => text.Date == day) ? known : null;
    }
}
