"""The relationship drawn in time: lanes of engagements under the terms and the stance, walked through by keyboard."""
