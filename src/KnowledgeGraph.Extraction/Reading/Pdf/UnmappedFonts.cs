namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// How many of the characters have a font that says which characters they are (ISO 32000-1, 9.10): the others can be seen and not read.
/// </summary>
internal sealed class UnmappedFonts
{
    private const double MostUnmapped = 0.2;

    private int _mapped;
    private int _unmapped;

    /// <summary>Whether the text cannot be read for want of them.</summary>
    public bool AreMost => _unmapped > 0 && _unmapped > (_mapped + _unmapped) * MostUnmapped;

    /// <summary>A character has been drawn.</summary>
    public void Count(bool isMapped)
    {
        _mapped += isMapped ? 1 : 0;
        _unmapped += isMapped ? 0 : 1;
    }
}
