package org.apostil.annotation.web;

/** What the words in the form of a discussion are for, and how the form says so. */
public enum Purpose {
    PASSAGE("Discuss this passage", "What do you want to say or ask?", "Start the discussion"),
    ANNOTATION("Discuss this annotation", "What do you want to say or ask?", "Start the discussion"),
    REPLY("Reply", "Your answer", "Reply"),
    RESOLVE("Resolve the discussion", "What came of it? This stands in the report.", "Resolve"),
    AMEND("Edit what you said", "Your words. What they were before stays readable.", "Save"),
    ASSIGN("Assign the discussion", null, "Assign");

    private final String title;
    private final String label;
    private final String button;

    Purpose(String title, String label, String button) {
        this.title = title;
        this.label = label;
        this.button = button;
    }

    /** Whether members can be addressed in the words. */
    public boolean isAddressing() {
        return this != RESOLVE && this != ASSIGN;
    }

    public String getTitle() {
        return title;
    }

    public String getLabel() {
        return label;
    }

    public String getButton() {
        return button;
    }
}
