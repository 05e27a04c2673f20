namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>How a picture lies: what is built on to the right, or below where there is little width. <em>Along</em> is the way from layer to layer,
/// <em>across</em> the other one.</summary>
/// <param name="IsTall">Whether layers lie below each other.</param>
public sealed record PictureShape(bool IsTall)
{
    /// <summary>The width of a box.</summary>
    public const int BoxWidth = 216;

    /// <summary>The height of a box: at least what a finger needs (WCAG 2.5.8).</summary>
    public const int BoxHeight = 46;

    /// <summary>Layers beside each other.</summary>
    public static readonly PictureShape Wide = new(false);

    /// <summary>Layers below each other.</summary>
    public static readonly PictureShape Tall = new(true);

    /// <summary>What a box takes from layer to layer.</summary>
    public int Along => IsTall ? BoxHeight : BoxWidth;

    /// <summary>What a box takes the other way.</summary>
    public int Across => IsTall ? BoxWidth : BoxHeight;

    /// <summary>The room between two boxes of one line.</summary>
    public int Between => IsTall ? 14 : 8;

    /// <summary>The room between two lines of one layer, where its edges run.</summary>
    public int LineGap => IsTall ? 20 : 30;

    /// <summary>The room between two layers.</summary>
    public int LayerGap => IsTall ? 72 : 104;

    /// <summary>The way that a folded layer leaves open for the edges of its far lines.</summary>
    public int Corridor => IsTall ? 10 : 14;

    /// <summary>The proportion of width to height that a page has room for.</summary>
    public double Proportion => IsTall ? 0.54 : 1.3;

    /// <summary>No line is shorter than this for the sake of the proportion.</summary>
    public int LeastInLine => IsTall ? 2 : 8;
}
