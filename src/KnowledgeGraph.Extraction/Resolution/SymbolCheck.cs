using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Tells printed symbols of resolutions that no series of their body has: "S/RES/1752" without its year.</summary>
internal sealed class SymbolCheck
{
    private const string Series = "/RES/";

    private readonly TokenList _number = new();

    /// <summary>Whether a symbol cannot be parsed as one of its body's series, though it is printed as one.</summary>
    public bool IsMalformed(string symbol)
    {
        int at = symbol.IndexOf(Series, StringComparison.Ordinal);
        if (at < 0 || Bodies.Issuing(symbol) is not { Series.Count: > 0 } body)
        {
            return false;
        }

        _number.Fill(symbol[(at + Series.Length)..]);
        ResolutionNumber number = ResolutionNumber.Read(_number, 0);
        return !IsOf(body, number.Shape) || (number.Shape == NumberShape.NumberYear && body.Years?.Allows(number.First, number.Second) is false);
    }

    private static bool IsOf(KnownBody body, NumberShape shape) => shape switch
    {
        NumberShape.Session or NumberShape.SpecialSession or NumberShape.EmergencySession => body.Issues(NumberForm.Session),
        NumberShape.Year => body.Issues(NumberForm.YearNumber),
        NumberShape.NumberYear => body.Issues(NumberForm.NumberYear),
        NumberShape.Roman => true,
        _ => false,
    };
}
