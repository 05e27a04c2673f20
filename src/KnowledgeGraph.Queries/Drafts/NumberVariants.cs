using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// The symbols that a slip of the keyboard makes of one: a digit too many, too few, another, two swapped, the halves swapped; the same number of
/// another kind or another body.
/// </summary>
internal static class NumberVariants
{
    private const string Digits = "0123456789";

    /// <summary>
    /// The symbols, with how far they are: 0 where the halves are swapped, 1 for a digit, 3 for one that was typed twice, 2 where another body or
    /// kind has the very number.
    /// </summary>
    public static IReadOnlyDictionary<InstrumentId, int> Of(InstrumentId cited)
    {
        var variants = new Dictionary<InstrumentId, int>();
        if (Bodies.Issuing(cited.Value) is not { } body)
        {
            return variants;
        }

        foreach (SymbolSeries series in body.Series)
        {
            string prefix = series.Prefix;
            if (prefix.Length > 0 && cited.Value.StartsWith(prefix, StringComparison.Ordinal))
            {
                string number = cited.Value[prefix.Length..];
                if (number.Split('/') is [var first, var second])
                {
                    variants.TryAdd(new InstrumentId($"{prefix}{second}/{first}"), 0);
                }

                foreach (string slip in Slips(body, series, number))
                {
                    variants.TryAdd(new InstrumentId(prefix + slip), slip.Length < number.Length && IsDoubled(number, slip) ? 3 : 1);
                }

                foreach (SymbolSeries other in Bodies.All.SelectMany(b => b.Series).Where(s => s.Number == series.Number && s != series))
                {
                    if (other.Print(number) is { } symbol)
                    {
                        variants.TryAdd(new InstrumentId(symbol), 2);
                    }
                }
            }
        }

        variants.Remove(cited);
        return variants;
    }

    /// <summary>Whether two symbols differ in two digits that are swapped, or in the session by one: slips that few others are taken for.</summary>
    public static bool AreSwapped(InstrumentId one, InstrumentId other)
    {
        string a = one.Value, b = other.Value;
        int at = a.AsSpan().CommonPrefixLength(b);
        return (a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at]
            && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2)))
            || (a.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket && b.Length > bracket
                && a.AsSpan(0, bracket + 1).SequenceEqual(b.AsSpan(0, bracket + 1)));
    }

    private static bool IsDoubled(string number, string slip)
    {
        int at = number.AsSpan().CommonPrefixLength(slip);
        return at > 0 && number[at - 1] == number[at];
    }

    private static IEnumerable<string> Slips(KnownBody body, SymbolSeries series, string number)
    {
        int bracket = number.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0)
        {
            // A number that is counted on has one year or session: of another number another.
            foreach (string slip in OfDigits(number[..bracket]))
            {
                yield return series.Number == NumberForm.NumberYear
                    && int.TryParse(slip, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && body.Years?.YearOf(value) is { } year
                    ? $"{slip}({year})" : slip + number[bracket..];
            }

            int session = RomanNumber.Value(number[(bracket + 1)..].TrimEnd(')'));
            foreach (int other in session > 0 ? [session - 1, session + 1] : Array.Empty<int>())
            {
                if (RomanNumber.Print(other) is { } printed)
                {
                    yield return $"{number[..bracket]}({printed})";
                }
            }

            yield break;
        }

        foreach (string slip in OfDigits(number))
        {
            yield return slip;
        }
    }

    private static IEnumerable<string> OfDigits(string number)
    {
        for (int at = 0; at <= number.Length; at++)
        {
            bool isDigit = at < number.Length && char.IsAsciiDigit(number[at]);
            if (isDigit)
            {
                yield return number.Remove(at, 1);
                if (at + 1 < number.Length && char.IsAsciiDigit(number[at + 1]) && number[at] != number[at + 1])
                {
                    yield return $"{number[..at]}{number[at + 1]}{number[at]}{number[(at + 2)..]}";
                }
            }

            foreach (char digit in Digits)
            {
                if (isDigit && number[at] != digit)
                {
                    yield return $"{number[..at]}{digit}{number[(at + 1)..]}";
                }

                if (isDigit || (at > 0 && char.IsAsciiDigit(number[at - 1])))
                {
                    yield return number.Insert(at, digit.ToString());
                }
            }
        }
    }
}
