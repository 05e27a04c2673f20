using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The first words of a paragraph, and the rules of what may follow one another there. Each rule takes words from a place on and leaves
/// the place where it was if they are not its own.
/// </summary>
/// <param name="forms">The words of the language.</param>
/// <param name="text">The paragraph.</param>
/// <param name="words">Where its first words stand.</param>
/// <param name="lower">Room for a phrase in lower case: what is asked of one is asked before the next is looked at.</param>
internal readonly ref struct OpeningPhrase(OpeningForms forms, ReadOnlySpan<char> text, ReadOnlySpan<Range> words, Span<char> lower)
{
    /// <summary>How many words of a paragraph are looked at.</summary>
    public const int MostWords = 9;

    /// <summary>The longest phrase that is looked up.</summary>
    public const int LongestPhrase = 48;

    private const int MostQualities = 5;

    private readonly OpeningForms _forms = forms;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Range> _words = words;
    private readonly Span<char> _lower = lower;

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>Where a word ends, in UTF-16 units of the paragraph.</summary>
    public int EndOf(int word) => _words[word].End.Value;

    /// <summary>Adverbs before the verb: "Also deeply". Where whole phrases change the edge, such may stand there too: "с удовлетворением
    /// отмечая".</summary>
    public bool TryAdverbs(ref int at, ref RelationType? modified)
    {
        int start = at;
        RelationType relation = default;
        while (at < Count && !(_forms.HasWholeModifiers && IsVerb(at)))
        {
            if (_forms.HasWholeModifiers && TryWholeModifier(ref at, ref relation))
            {
                modified = relation;
            }
            else if (!TryLongest(ref at, _forms.Before))
            {
                break;
            }
        }

        return at > start;
    }

    private bool IsVerb(int at) => TryTable(ref at, out _);

    /// <summary>The verb, the longest that a table has, else one of the shape of a verb.</summary>
    public bool TryVerb(ref int at, out OpeningVerbForm verb)
    {
        verb = default;
        if (at == Count)
        {
            return false;
        }

        // Most words begin no phrase of the tables.
        bool mayBegin = _forms.MayBegin(_text[_words[at]]);
        if (mayBegin && TryHaving(ref at, out verb))
        {
            return true;
        }

        if ((mayBegin && TryTable(ref at, out verb)) || TryPair(ref at, out verb))
        {
            return true;
        }

        bool isVerb = _forms.TryShape(_text[_words[at]], out verb);
        at += isVerb ? 1 : 0;
        return isVerb;
    }

    private bool TryTable(ref int at, out OpeningVerbForm verb)
    {
        for (int length = Math.Min(_forms.LongestVerb, Count - at); length > 0; length--)
        {
            ReadOnlySpan<char> phrase = Lower(at, at + length);
            if ((!phrase.IsEmpty && _forms.TryFind(phrase, out verb)) || TryWithAdverb(at, length, out verb))
            {
                at += length;
                return true;
            }
        }

        verb = default;
        return false;
    }

    /// <summary>What completes the verb: "also", "with deep concern", "its appreciation", "and encouraging"; it may change the edge.</summary>
    public void TakeCompletion(ref int at, bool isFinite, ref RelationType relation)
    {
        while (at < Count
            && (TryAdverb(ref at) || TryModifier(ref at, ref relation) || TryFeeling(ref at, ref relation) || TrySecondVerb(ref at, isFinite)))
        {
        }
    }

    /// <summary>The words up to one, in lower case and without those that only say that the same was said before.</summary>
    public string ActionUpTo(int end)
    {
        var action = new System.Text.StringBuilder(LongestPhrase);
        for (int i = 0; i < end; i++)
        {
            ReadOnlySpan<char> word = Lower(i);
            if (!_forms.Again.Contains(word))
            {
                action.Append(action.Length > 0 ? _forms.Between : "").Append(word);
            }
        }

        return action.ToString();
    }

    // "تعيد أيضا تأكيد", "принимая далее к сведению": an adverb inside the verb.
    private bool TryWithAdverb(int at, int length, out OpeningVerbForm verb)
    {
        verb = default;
        for (int inside = at + 1; _forms.HasWholeModifiers && length > 2 && inside < at + length - 1; inside++)
        {
            if (_forms.After.Contains(Lower(inside)))
            {
                string phrase = $"{Lower(at, inside)} {Lower(inside + 1, at + length)}";
                return _forms.TryFind(phrase, out verb);
            }
        }

        return false;
    }

    // "Having also considered", "Having further examined".
    private bool TryHaving(ref int at, out OpeningVerbForm verb)
    {
        verb = default;
        if (at + 2 >= Count || !Lower(at).SequenceEqual(_forms.Having) || !_forms.Again.Contains(Lower(at + 1))
            || !_forms.TryFind($"{_forms.Having} {Lower(at + 2)}", out verb))
        {
            return false;
        }

        at += 3;
        return true;
    }

    // The first word is looked at before the second takes its room.
    private bool TryPair(ref int at, out OpeningVerbForm verb)
    {
        verb = default;
        if (at > 0 || at + 1 >= Count || !(_forms.OpensAny(Lower(at)) || _forms.ClosesAny(Lower(at + 1))))
        {
            return false;
        }

        (verb, at) = (new OpeningVerbForm(RelationType.Cites, IsFinite: false, IsKnown: false), at + 2);
        return true;
    }

    private bool TryAdverb(ref int at) => TryLongest(ref at, _forms.After);

    private bool TryLongest(ref int at, OpeningPhrases phrases)
    {
        for (int length = Math.Min(phrases.Longest, Count - at); length > 0; length--)
        {
            if (phrases.Contains(Lower(at, at + length)))
            {
                at += length;
                return true;
            }
        }

        return false;
    }

    private bool TryModifier(ref int at, ref RelationType relation)
    {
        if (_forms.HasWholeModifiers)
        {
            return TryWholeModifier(ref at, ref relation);
        }

        int end = at + 1;
        if (!Lower(at).SequenceEqual(_forms.With) || !TryNoun(ref end))
        {
            return false;
        }

        ReadOnlySpan<char> phrase = Lower(at, end);
        relation = !phrase.IsEmpty && _forms.TryModify(phrase, out RelationType modified) ? modified : relation;
        at = end;
        return true;
    }

    // Where no preposition begins all of them, each is looked up as it is.
    private bool TryWholeModifier(ref int at, ref RelationType relation)
    {
        for (int length = Math.Min(_forms.LongestModifier, Count - at); length > 0; length--)
        {
            if (_forms.TryModify(Lower(at, at + length), out RelationType modified))
            {
                (at, relation) = (at + length, modified);
                return true;
            }
        }

        return false;
    }

    private bool TryFeeling(ref int at, ref RelationType relation)
    {
        int end = at;
        if (!_forms.Beginnings.Contains(Lower(at)) || !TryNoun(ref end))
        {
            return false;
        }

        // Concern and condemnation that are reiterated reaffirm no text that is spoken of with them; the text that expressed them is recalled.
        RelationType felt = _forms.Feeling(Lower(0, end));
        bool isFelt = relation == RelationType.Cites || (felt == RelationType.ExpressesConcernAt && relation != RelationType.Recalls);
        relation = isFelt ? felt : relation;
        at = end;
        return true;
    }

    private bool TrySecondVerb(ref int at, bool isFinite)
    {
        if (at + 1 >= Count || !Lower(at).SequenceEqual(_forms.And)
            || !_forms.TryFind(Lower(at + 1), out OpeningVerbForm second) || second.IsFinite != isFinite)
        {
            return false;
        }

        at += 2;
        return true;
    }

    // "(adjective)* noun".
    private bool TryNoun(ref int at)
    {
        for (int i = at; i < Count && i < at + MostQualities; i++)
        {
            ReadOnlySpan<char> word = Lower(i);
            bool isNoun = _forms.Nouns.Contains(word), isQuality = _forms.Qualities.Contains(word);
            if (isNoun && !(isQuality && GoesOn(i + 1)))
            {
                at = i + 1;
                return true;
            }

            if (!isNoun && !isQuality)
            {
                return false;
            }
        }

        return false;
    }

    // A word that is both an adjective and a noun is an adjective before another noun.
    private bool GoesOn(int at)
    {
        ReadOnlySpan<char> next = at < Count ? Lower(at) : default;
        return _forms.Nouns.Contains(next) || next.SequenceEqual(_forms.And);
    }

    private ReadOnlySpan<char> Lower(int word) => _forms.Letters.Lower(_text[_words[word]], _lower);

    private ReadOnlySpan<char> Lower(int from, int to) => _forms.Letters.Lower(_text[_words[from].Start.._words[to - 1].End], _lower);
}
