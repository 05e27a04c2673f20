using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Numbers;

/// <summary>
/// Numbers of the Security Council without their year: "resolutions 1493 of 28 July 2003", whose date has the year, and "resolution 1493"
/// where the document has given it before.
/// </summary>
internal sealed class YearlessNumbers
{
    private const int LongestNumber = 4;
    private const int FirstNumber = 100;

    private static readonly KnownBody SecurityCouncil = Bodies.Find("Security Council")!;

    private readonly Dictionary<int, int> _years = [];

    /// <summary>Remembers the year of a number.</summary>
    public void Remember(ResolutionNumber number)
    {
        if (number.Shape == NumberShape.NumberYear)
        {
            _years[number.First] = number.Second;
        }
    }

    /// <summary>Reads a number without a year; a shape of <see cref="NumberShape.None"/> where its year cannot be told.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The number's token.</param>
    /// <param name="owner">The body whose resolution it is by the words before.</param>
    /// <param name="isCouncils">Whether the text is the Council's, where the words name nobody.</param>
    public ResolutionNumber Read(TokenList tokens, int at, KnownBody? owner, bool isCouncils)
    {
        bool isPlain = tokens.IsNumber(at) && tokens[at].Length <= LongestNumber && (tokens[at].SpaceBefore || tokens.Is(at - 1, '.'))
            && !tokens.Is(at + 1, '/') && !(tokens.Is(at + 1, '.') && tokens.IsNumber(at + 2)) && !tokens.IsDash(at + 1);
        bool isCouncil = owner is null ? isCouncils : owner == SecurityCouncil;
        if (!isCouncil || !isPlain || !int.TryParse(tokens[tokens[at]], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || number < FirstNumber)
        {
            return default;
        }

        int year = tokens.Is(at + 1, Keyword.Of) && tokens.IsNumber(at + 2)
            && PrintedDate.English.Read(tokens.Text.AsSpan(tokens[at + 2].Start), out DateOnly date) > 0 ? date.Year : 0;
        return Of(number, year, at + 1);
    }

    /// <summary>A number of the Council's; a shape of <see cref="NumberShape.None"/> where its year cannot be told.</summary>
    /// <param name="number">The number.</param>
    /// <param name="year">The year of the day that stands behind it; 0 where none does.</param>
    /// <param name="end">What stands behind it.</param>
    public ResolutionNumber Of(int number, int year, int end)
    {
        year = year != 0 ? year : _years.TryGetValue(number, out int before) ? before : SecurityCouncil.Years?.YearOf(number) ?? 0;
        return year == 0 || number < FirstNumber ? default : new ResolutionNumber(
            NumberShape.NumberYear, number, year, string.Create(CultureInfo.InvariantCulture, $"{number}({year})"), null, end);
    }
}
