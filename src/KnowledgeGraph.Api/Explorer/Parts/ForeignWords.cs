using System.Text;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;
using Microsoft.AspNetCore.Components;

namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>
/// Words in other languages than the page's, and in other scripts than their text's, with their language and direction: who hears the page
/// hears them said in it, and signs beside them stay where they belong. What is in another script than the text around it is most likely in
/// the official language written in it.
/// </summary>
public static class ForeignWords
{
    private const char FirstForeign = '\u0370';

    // Tags of BCP 47. "und-Hebr" says a script and leaves the language open.
    private static readonly (int First, int Last, string Tag, bool IsRightToLeft)[] Scripts =
    [
        (0x0370, 0x03FF, "el", false), (0x0400, 0x052F, "ru", false), (0x0530, 0x058F, "hy", false), (0x0590, 0x05FF, "und-Hebr", true),
        (0x0600, 0x06FF, "ar", true), (0x0700, 0x074F, "und-Syrc", true), (0x0750, 0x077F, "ar", true), (0x0780, 0x07BF, "dv", true),
        (0x0900, 0x097F, "und-Deva", false), (0x0980, 0x09FF, "und-Beng", false), (0x0E00, 0x0E7F, "th", false), (0x10A0, 0x10FF, "ka", false),
        (0x1200, 0x137F, "und-Ethi", false), (0x1780, 0x17FF, "km", false), (0x1F00, 0x1FFF, "el", false), (0x3040, 0x30FF, "ja", false),
        (0x3400, 0x4DBF, "zh", false), (0x4E00, 0x9FFF, "zh", false), (0xAC00, 0xD7AF, "ko", false), (0xFB1D, 0xFB4F, "und-Hebr", true),
        (0xFB50, 0xFDFF, "ar", true), (0xFE70, 0xFEFF, "ar", true), (0x20000, 0x2FA1F, "zh", false),
    ];

    /// <summary>The text, its foreign words marked; marked as a whole where its language is not the page's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language; null for the page's.</param>
    public static RenderFragment Of(string? text, string? language = Languages.English) => builder =>
    {
        string own = language ?? Speech.Language;
        bool isForeign = own != Speech.Language && !string.IsNullOrEmpty(text);
        if (isForeign)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "lang", own);
            builder.AddAttribute(2, "dir", Speech.DirectionOf(own));
        }

        builder.AddContent(3, In(text, own));
        if (isForeign)
        {
            builder.CloseElement();
        }
    };

    /// <summary>The words of a citation, in the language of the text that cites.</summary>
    public static RenderFragment Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return Of(citation.Text, Translation.LanguageOf(citation.Id.Source.Label));
    }

    /// <summary>What an instrument is called.</summary>
    public static RenderFragment Name(Instrument instrument) => Of(InWords.Name(instrument), InWords.TitleLanguage(instrument));

    /// <summary>The title of an instrument.</summary>
    public static RenderFragment Title(Instrument? instrument) => Of(InWords.Title(instrument), InWords.TitleLanguage(instrument));

    /// <summary>A text whose language is said around it, words in another script marked.</summary>
    public static RenderFragment In(string? text, string language) => builder =>
    {
        foreach ((string words, string? tag, bool isRightToLeft) in Split(text ?? ""))
        {
            if (tag is null || tag == language)
            {
                builder.AddContent(0, words);
                continue;
            }

            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "lang", tag);
            builder.AddAttribute(3, "dir", isRightToLeft ? "rtl" : "ltr");
            builder.AddContent(4, words);
            builder.CloseElement();
        }
    };

    /// <summary>Cuts a text where its script changes; joined the pieces are the text. What belongs to no script, spaces and signs, stays with
    /// foreign words on both sides of it, and else with the page's.</summary>
    public static IReadOnlyList<(string Words, string? Tag, bool IsRightToLeft)> Split(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstForeign, char.MaxValue))
        {
            return text.Length == 0 ? [] : [(text, null, false)];
        }

        var pieces = new List<(string, string?, bool)>();
        (string? Tag, bool IsRightToLeft) current = default;
        int start = 0, end = 0, at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            (string? Tag, bool IsRightToLeft) script = ScriptOf(rune);
            bool isStrong = script.Tag is not null || Rune.IsLetterOrDigit(rune);
            if (isStrong && script != current)
            {
                // Foreign words end with their last letter, the page's with the last sign before the next foreign one.
                Cut(current.Tag is null ? at : end);
                if (current.Tag is not null && script.Tag is not null)
                {
                    current = default;
                    Cut(at);
                }

                current = script;
            }

            at += rune.Utf16SequenceLength;
            end = isStrong ? at : end;
        }

        Cut(current.Tag is null ? at : end);
        current = default;
        Cut(text.Length);
        return pieces;

        void Cut(int to)
        {
            if (to > start)
            {
                pieces.Add((text[start..to], current.Tag, current.IsRightToLeft));
                start = to;
            }
        }
    }

    private static (string? Tag, bool IsRightToLeft) ScriptOf(Rune rune)
    {
        if (rune.Value < FirstForeign)
        {
            return default;
        }

        (int _, int _, string tag, bool isRightToLeft) = Array.Find(Scripts, s => s.First <= rune.Value && rune.Value <= s.Last);
        return (tag, isRightToLeft);
    }
}
