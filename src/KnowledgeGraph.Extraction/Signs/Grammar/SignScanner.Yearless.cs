using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Numbers of the Security Council without their year: 安全理事会第1325和2250号决议.</content>
internal sealed partial class SignScanner
{
    private const int LongestYearless = 4;

    private readonly YearlessNumbers _yearless = new();

    private ResolutionNumber Yearless(int at, KnownBody? owner)
    {
        bool isPlain = owner?.Name == "Security Council" && _signs.IsNumber(at) && _signs[at].Length <= LongestYearless && !_signs.IsOpen(at + 1)
            && (_signs[at + 1].SpaceBefore || !(_signs.Is(at + 1, '/') || _signs.Is(at + 1, '.') || _signs.IsDash(at + 1)));
        if (!isPlain)
        {
            return default;
        }

        int next = at + 1;
        int year = SignDates.TryBehind(_signs, ref next, out DateOnly date) ? date.Year : 0;
        return _yearless.Of(SignNumbers.Value(_signs, at), year, at + 1);
    }

    // Its year is not printed: it ends with its number.
    private bool IsYearless(ResolutionNumber number) => number.Shape == NumberShape.NumberYear && _signs.IsNumber(number.End - 1);
}
