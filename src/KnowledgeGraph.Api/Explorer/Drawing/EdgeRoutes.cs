using System.Globalization;
using System.Text;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>
/// The lines of a drawing. Between layers that lie beside each other an edge is a curve. An edge of a far line of a folded layer runs along the gap
/// before its line to the corridor and in it to its layer's end, together with all that go there (the ordered bundles of Pupyrev, Nachmanson and
/// Kaufmann 2010, drawn as one): so many edges of a hub are one trunk with branches, and each can still be followed.
/// </summary>
/// <param name="places">Where the nodes stand.</param>
/// <param name="shape">How the picture lies.</param>
internal sealed class EdgeRoutes(LayerPlaces places, PictureShape shape)
{
    private const int Corner = 9;
    private const double Apart = 3;
    private const double MostApart = 10;
    private const int Bracket = 7;

    private readonly StringBuilder _path = new();

    /// <summary>The upper left corner of the picture, taken off all places.</summary>
    public (double X, double Y) Zero { get; init; }

    /// <summary>The path of an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="number">Which it is of those between the same two nodes, from 0.</param>
    /// <param name="count">How many there are between these.</param>
    public string Of(RolledEdge edge, int number, int count)
    {
        _path.Clear();
        double aside = (number - ((count - 1) / 2.0)) * Math.Min(Apart, MostApart / count);
        int from = places.Line(edge.From), to = places.Line(edge.To);
        double a = places.Across(edge.From) + aside, b = places.Across(edge.To) + aside;
        if (from == to)
        {
            Beside(places.Along(edge.From), a, b, edge.IsTie);
        }
        else
        {
            Along(from, a, to, b);
        }

        return _path.ToString();
    }

    // Two of one line: a bracket before it for a tie, a bow behind it for a citation.
    private void Beside(double along, double a, double b, bool isTie)
    {
        double edge = along + (isTie ? -shape.Along : shape.Along) / 2.0;
        if (isTie)
        {
            Move(edge, a);
            Line(edge - Bracket, a);
            Line(edge - Bracket, b);
            Line(edge, b);
            return;
        }

        double bow = edge + Math.Min(shape.LineGap, 14 + (Math.Abs(a - b) / 8));
        Move(edge, a);
        Curve((bow, a), (bow, b), (edge, b));
    }

    private void Along(int from, double a, int to, double b)
    {
        int way = to > from ? 1 : -1;
        double start = places.Lines[from] + (way * shape.Along / 2.0), end = places.Lines[to] - (way * shape.Along / 2.0);
        Move(start, a);
        if (Math.Abs(to - from) == 1)
        {
            double middle = (start + end) / 2;
            Curve((middle, a), (middle, b), (end, b));
            return;
        }

        // The first and the last gap that it runs through; between them lies the corridor.
        double leaves = IsWide(from, way) ? start + (way * shape.LayerGap) : start + (way * shape.LineGap);
        double enters = IsWide(to, -way) ? end - (way * shape.LayerGap) : end - (way * shape.LineGap);
        if (IsWide(from, way))
        {
            Curve(((start + leaves) / 2, a), ((start + leaves) / 2, 0), (leaves, 0));
        }
        else
        {
            Turn(start, a, (start + leaves) / 2, leaves, 0);
        }

        Line(enters, 0);
        if (IsWide(to, -way))
        {
            Curve(((enters + end) / 2, 0), ((enters + end) / 2, b), (end, b));
        }
        else
        {
            Turn(enters, 0, (enters + end) / 2, end, b);
        }
    }

    // Along, then across at the middle of a gap, then along again, with round corners.
    private void Turn(double start, double a, double middle, double end, double b)
    {
        if (Math.Abs(a - b) < 1)
        {
            Line(end, b);
            return;
        }

        double corner = Math.Min(Math.Min(Corner, Math.Abs(a - b) / 2), Math.Abs(middle - start));
        int down = Math.Sign(b - a), way = Math.Sign(end - start);
        Line(middle - (way * corner), a);
        Bend((middle, a), (middle, a + (down * corner)));
        Line(middle, b - (down * corner));
        Bend((middle, b), (middle + (way * corner), b));
        Line(end, b);
    }

    private bool IsWide(int line, int way) => way > 0 ? places.EndsLayer[line] : line == 0 || places.EndsLayer[line - 1];

    private void Move(double along, double across) => Add('M', (along, across));

    private void Line(double along, double across) => Add('L', (along, across));

    private void Bend((double, double) by, (double, double) to) => Add('Q', by, to);

    private void Curve((double, double) first, (double, double) second, (double, double) to) => Add('C', first, second, to);

    private void Add(char command, params ReadOnlySpan<(double Along, double Across)> points)
    {
        _path.Append(command);
        for (int i = 0; i < points.Length; i++)
        {
            (double along, double across) = points[i];
            (double x, double y) = shape.IsTall ? (across, along) : (along, across);
            _path.Append(i > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{Math.Round(x - Zero.X)} {Math.Round(y - Zero.Y)}");
        }
    }
}
