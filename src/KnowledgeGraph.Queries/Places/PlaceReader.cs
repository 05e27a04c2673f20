using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Places;

/// <summary>Reads the places that a pinpoint names: <c>art. 2, paras. 3 and 4, and art. 33</c> names three.</summary>
public sealed partial class PlaceReader
{
    private const int LongestSpan = 200, LongestPinpoint = 500, MostPlaces = 500;

    private readonly List<PlaceStep> _stack = [];
    private readonly List<PinpointPlace> _named = [], _around = [];
    private PinpointUnit _unit = PlaceUnits.Paragraph;
    private bool _isSpan, _isSibling, _isNumbered, _isPreambular;

    private PlaceReader()
    {
    }

    /// <summary>The places that a pinpoint, or whatever people write of a part, names to the end, in its order; none where it names none. Of
    /// "Chapter VII, article 41" that is the article.</summary>
    public static IReadOnlyList<PinpointPlace> Of(string pinpoint) => [.. Read(pinpoint)._named.Distinct().Take(MostPlaces)];

    /// <summary>All places that a pinpoint names and those that they stand in, each once.</summary>
    public static IReadOnlyList<PinpointPlace> AllOf(string pinpoint)
    {
        PlaceReader read = Read(pinpoint);
        return [.. read._named.Take(MostPlaces).Concat(read._around).SelectMany(p => p.Path).Distinct()];
    }

    private static PlaceReader Read(string pinpoint)
    {
        ArgumentNullException.ThrowIfNull(pinpoint);
        var reader = new PlaceReader();
        if (pinpoint.Length <= LongestPinpoint)
        {
            // Labels have colons: Annex:29 is paragraph 29 of the annex.
            string text = Colon().Replace(Quoted().Replace(pinpoint, " "), " para. ").Replace(':', ' ');
            foreach (Match match in Tokens().Matches(text))
            {
                reader.Take(match.Value);
            }

            reader.TakeUnnumbered();
        }

        return reader;
    }

    private void Take(string token)
    {
        if (PlaceUnits.Of(token) is { } unit)
        {
            TakeUnnumbered();
            _unit = _isPreambular && unit == PlaceUnits.Paragraph ? PlaceUnits.Preambular : unit;
            (_isSpan, _isNumbered, _isPreambular, _isSibling) = (false, false, false, false);
        }
        else if (Joined().Match(token) is { Success: true } joined && PlaceUnits.Of(joined.Groups[1].Value) is { } of)
        {
            // OP5, PP3, as labels have them.
            Take(joined.Groups[1].Value);
            Take(token[joined.Groups[1].Length..]);
        }
        else if (token is "to" or "–" or "-")
        {
            _isSpan = _isNumbered;
        }
        else if (token is "," or ";" or "and" or "or")
        {
            _isSibling = true;
        }
        else if (string.Equals(token, "preambular", StringComparison.OrdinalIgnoreCase))
        {
            _isPreambular = true;
        }
        else if (token[0] == '(')
        {
            Mark(token[1..^1]);
        }
        else if (_isNumbered && token.Length == 1 && char.IsAsciiLetterLower(token[0]))
        {
            // "73 e", as the Charter's own parts are cited.
            Mark(token);
        }
        else if (Number().IsMatch(token))
        {
            Numbered(token);
        }
    }

    // "The annex": a unit that is cited without a number.
    private void TakeUnnumbered()
    {
        if (!_isNumbered && _unit.StandsAlone)
        {
            Push(new PlaceStep(_unit, null));
        }
    }

    private void Numbered(string token)
    {
        // "2.1" of an article is its paragraph 1, "I.A" of a section what stands in it.
        string[] halves = _unit.Word is "article" or "section" ? token.Split('.', StringSplitOptions.RemoveEmptyEntries) : [token.TrimEnd('.')];
        if (halves.Length == 0)
        {
            return;
        }

        if (_isSpan && Last(_unit) is { } first)
        {
            Fill(first, halves[0], number => Push(new PlaceStep(_unit, number)));
        }

        Push(new PlaceStep(_unit, halves[0]));
        (_isSpan, _isSibling, _isNumbered) = (false, false, true);
        foreach (string half in halves.Skip(1))
        {
            Mark(half);
        }
    }

    private void Mark(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        // "2 (4)" of an article is its paragraph 4.
        bool isParagraph = char.IsAsciiDigit(text[0]) && _stack is [.., { Unit.Word: "article" }];
        string[] ends = text.Split(['-', '–'], StringSplitOptions.RemoveEmptyEntries);
        if (ends.Length == 0)
        {
            return;
        }

        PlaceStep Step(string number) => isParagraph ? new PlaceStep(PlaceUnits.Paragraph, number) : new PlaceStep(null, number);
        if (!isParagraph && _isSibling && _stack is [.., { Unit: null }])
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        bool isFirst = true;
        string? before = _isSpan && _stack is [.., { Unit: null } mark] ? mark.Number : null;
        foreach (string end in ends)
        {
            if (before is not null)
            {
                Fill(before, end, number => Sibling(Step(number)));
                Sibling(Step(end));
            }
            else if (isFirst && !isParagraph)
            {
                Add(Step(end));
            }
            else
            {
                Sibling(Step(end));
            }

            (isFirst, before) = (false, end);
        }

        (_isSpan, _isSibling, _isNumbered) = (false, false, true);
    }

    private void Fill(string from, string to, Action<string> take)
    {
        if (int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int last) && last - first is > 1 and < LongestSpan)
        {
            for (int number = first + 1; number < last; number++)
            {
                take(number.ToString(CultureInfo.InvariantCulture));
            }
        }
        else if (from is [>= 'a' and <= 'z'] && to is [>= 'a' and <= 'z'])
        {
            for (char letter = (char)(from[0] + 1); letter < to[0]; letter++)
            {
                take(letter.ToString());
            }
        }
    }

    private string? Last(PinpointUnit unit) => _stack.LastOrDefault(s => s.Unit == unit)?.Number;

    private void Sibling(PlaceStep step)
    {
        if (step.Unit is not null)
        {
            Push(step);
            return;
        }

        if (_stack is [.., { Unit: null }])
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        Add(step);
    }

    private void Push(PlaceStep step)
    {
        int rank = PlaceUnits.RankOf(step.Unit!);
        while (_stack is [.., var last] && (last.Unit is null || PlaceUnits.RankOf(last.Unit) >= rank))
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        Add(step);
    }

    // A text that is named to a paragraph is not named as a whole. What is numbered through a text needs no chapter to be found.
    private void Add(PlaceStep step)
    {
        bool isThrough = step.Unit is { } unit && PlaceUnits.RankOf(unit) == PlaceUnits.Through;
        var within = new PinpointPlace(isThrough ? [.. _stack] : Identity());
        if (_stack.Count > 0 && _named is [.., var last] && last.Equals(within))
        {
            _named.RemoveAt(_named.Count - 1);
            _around.Add(last);
        }

        _stack.Add(step);
        _named.Add(new PinpointPlace(Identity()));
    }

    private List<PlaceStep> Identity()
    {
        int through = _stack.FindLastIndex(s => s.Unit is { } unit && PlaceUnits.RankOf(unit) == PlaceUnits.Through);
        return through < 0 ? [.. _stack]
            : [.. _stack.Take(through).Where(s => s.Unit is { } unit && PlaceUnits.RankOf(unit) == PlaceUnits.Annexed), .. _stack.Skip(through)];
    }

    [GeneratedRegex(@"\([^()\s]{1,12}\)|[,;–-]|[^\s,;()–-]+")]
    private static partial Regex Tokens();

    [GeneratedRegex("“[^”]*”?|\"[^\"]*\"?|\\bentitled\\b")]
    private static partial Regex Quoted();

    [GeneratedRegex(":(?=[0-9])")]
    private static partial Regex Colon();

    [GeneratedRegex("^([A-Za-z]{2,})[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    // 51, 2.1, IV, I.A, A, XLIV, 12bis.
    [GeneratedRegex(@"^([0-9]+[a-z]*|[IVXLC]+|[A-Z])(\.[0-9A-Z]+)*\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
